package dev.gatehouse.model.identity;

import java.util.UUID;

/// The opaque id of an event; time-ordered (UUID version 7, RFC 9562 §5.7), so that equal instants keep their order.
///
/// @param value the UUID
public record EventId(UUID value) {
    /// Reads the wire form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
