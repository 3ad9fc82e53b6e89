package dev.gatehouse.api.store.event;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// An event as it is stored. Both texts are canonical JSON and are passed on as they are.
///
/// @param id its id
/// @param time when
/// @param leaf what is hashed into the log
/// @param detail what lies beside it; empty: it was erased
/// @param index its place in the log, once it has one
public record StoredEvent(UUID id, Instant time, String leaf, Optional<String> detail, OptionalLong index) {
    /// The event as searches answer it: the leaf, with detail and index.
    public String json() {
        var out = new StringBuilder(leaf.length() + detail.map(String::length).orElse(0) + 40);
        out.append(leaf, 0, leaf.length() - 1);
        detail.ifPresent(text -> out.append(",\"detail\":").append(text));
        index.ifPresent(place -> out.append(",\"index\":").append(place));
        return out.append('}').toString();
    }
}
