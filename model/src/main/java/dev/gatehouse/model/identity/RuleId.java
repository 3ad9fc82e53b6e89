package dev.gatehouse.model.identity;

import java.util.Comparator;
import java.util.UUID;

/// The opaque id of an access rule, unique in its tenant. Chosen by whoever creates it; never used again.
///
/// @param value the UUID, on the wire in lower-case hexadecimal with dashes (RFC 9562)
public record RuleId(UUID value) implements Comparable<RuleId> {
    private static final Comparator<UUID> AS_TEXT = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    /// Reads the wire form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    /// The order of the wire form, which is also PostgreSQL's.
    @Override
    public int compareTo(RuleId other) {
        return AS_TEXT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
