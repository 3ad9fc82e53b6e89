package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That a person is let in outside their hours for a while, `[from, until)`. It waives hours and nothing else: never a
/// machine, never an expiry.
///
/// @param from when it was given, UTC
/// @param until its end, exclusive, UTC
/// @param by who gave it
/// @param ticket on what ticket
public record Admission(Instant from, Instant until, ActorId by, Optional<String> ticket) {
    /// Nobody is let in for longer; whoever needs more needs other hours.
    public static final Duration LONGEST = Duration.ofHours(4);

    /// Whether hours are waived at this instant.
    public boolean isValid(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
