package dev.gatehouse.model.access;

import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;

/// Why somebody may, or may not, as the server answers it.
///
/// @param revision of the directory that decided
/// @param who whom it is about
/// @param at the instant judged
/// @param past what is to be told of an instant that has passed; empty: it has not
/// @param trace the answer, with everything it was made of
public record Explanation(long revision, UserId who, Instant at, Optional<Past> past, Trace trace) {
    /// Of an instant that has passed.
    ///
    /// @param today whether the same would be permitted now
    /// @param again the decision that was made again, if one was
    public record Past(boolean today, Optional<Again> again) {}

    /// A decision that the log keeps, made again by its own facts.
    ///
    /// @param event the event that keeps it
    /// @param permission what was to be used; empty: to enter
    /// @param from where the person was, as far as that is still known
    /// @param erased whether what is personal was erased since
    /// @param sameOutcome whether it came out as it did, for the same reasons
    /// @param sameTrace whether everything it was made of is the same
    /// @param zones the edition of the time zone data of then
    public record Again(
            EventId event,
            Optional<Permission> permission,
            Standpoint from,
            boolean erased,
            boolean sameOutcome,
            boolean sameTrace,
            String zones) {}
}
