package dev.gatehouse.api.store.event;

import java.time.Instant;
import java.util.Optional;

/// Where a page of the trail begins.
///
/// @param cursor where another page ended; it says which way, too
/// @param at without a cursor: the instant to begin at; what happened at it counts as newer. Empty: the end of the
/// trail
/// @param direction without a cursor: which way from there
public record EventStart(Optional<String> cursor, Optional<Instant> at, Direction direction) {
    /// At the latest event.
    public static final EventStart LATEST = new EventStart(Optional.empty(), Optional.empty(), Direction.OLDER);

    /// Where another page ended, or at the latest event.
    public static EventStart after(Optional<String> cursor) {
        return new EventStart(cursor, Optional.empty(), Direction.OLDER);
    }
}
