package dev.gatehouse.model.evidence;

import java.time.Instant;
import java.util.Optional;

/// From one instant to before another. An absent end does not restrict.
///
/// @param from the first instant; empty: from the beginning of the log
/// @param to the end, exclusive; empty: as far as the log has come
public record Period(Optional<Instant> from, Optional<Instant> to) {
    /// All there is.
    public static final Period ALL = new Period(Optional.empty(), Optional.empty());

    /// Refuses a period without an instant.
    ///
    /// @throws IllegalArgumentException if it ends before it begins
    public Period {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /// Whether an instant lies in it.
    public boolean holds(Instant time) {
        return !isBefore(time) && !isBehind(time);
    }

    /// Whether an instant lies before it.
    public boolean isBefore(Instant time) {
        return from.filter(time::isBefore).isPresent();
    }

    /// Whether an instant lies behind it.
    public boolean isBehind(Instant time) {
        return to.filter(end -> !time.isBefore(end)).isPresent();
    }
}
