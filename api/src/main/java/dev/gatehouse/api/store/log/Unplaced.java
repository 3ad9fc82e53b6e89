package dev.gatehouse.api.store.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// An event that has no place in the log yet.
///
/// @param id its id
/// @param time when
/// @param leaf what is hashed, canonical JSON
public record Unplaced(UUID id, Instant time, String leaf) {
    /// The order in which events that are there at once are given places: of time, then of ids as they are written.
    public static final Comparator<Unplaced> ORDER = Comparator.comparing(Unplaced::time)
            .thenComparing(event -> event.id().toString());
}
