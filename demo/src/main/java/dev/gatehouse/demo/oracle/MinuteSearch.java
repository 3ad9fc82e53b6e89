package dev.gatehouse.demo.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/// The plainest search: the instant itself first, then every whole minute after it.
///
/// Exact where each answer lasts from one whole minute to the next: windows begin and end on minutes of the wall clock,
/// and from 2020 to 2036 every offset and every transition is a whole number of minutes.
final class MinuteSearch {
    private final Predicate<Instant> holds;

    MinuteSearch(Predicate<Instant> holds) {
        this.holds = holds;
    }

    /// The first instant, from `from` to `from + horizon` inclusive, at which it holds.
    ///
    /// @throws IllegalArgumentException if `from` is not in the years 2020 to 2036
    Optional<Instant> first(Instant from, Duration horizon) {
        if (from.isBefore(Zones.FIRST) || !from.isBefore(Zones.END)) {
            throw new IllegalArgumentException(from + " is not in the years 2020 to 2036");
        }
        if (holds.test(from)) {
            return Optional.of(from);
        }
        Instant last = from.plus(horizon);
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        while (!minute.isAfter(last)) {
            if (holds.test(minute)) {
                return Optional.of(minute);
            }
            minute = minute.plusSeconds(60);
        }
        return Optional.empty();
    }
}
