package dev.gatehouse.model.review;

import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.Optional;

/// What was said of an item; the last one counts.
///
/// @param item its key within the day
/// @param verdict what was made of it
/// @param reason why; empty: it was erased
/// @param by who said so
/// @param byName as they were called then; empty: it was erased
/// @param at when
public record Disposition(
        String item, Verdict verdict, Optional<String> reason, ActorId by, Optional<String> byName, Instant at) {
    /// The most characters of a reason.
    public static final int LONGEST_REASON = 500;
}
