package dev.gatehouse.model.hours;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// When something comes about that is looked for ahead: at an instant, not before one (the search ended there), or
/// never.
public sealed interface Next {
    /// How far ahead is looked.
    int YEARS = 10;

    /// At this instant, exactly.
    ///
    /// @param instant the first at which it is so
    record At(Instant instant) implements Next {}

    /// Not before this instant; beyond it nothing is said.
    ///
    /// @param instant where the search ended
    record NotBefore(Instant instant) implements Next {}

    /// At no instant, if nobody does anything.
    record Never() implements Next {}

    /// Where a search that begins at an instant ends: ten years on, UTC, to the second.
    static Instant horizon(Instant from) {
        return Instant.ofEpochSecond(
                from.atOffset(ZoneOffset.UTC).plusYears(YEARS).toEpochSecond());
    }

    /// The instant, if it is known exactly.
    default Optional<Instant> exactly() {
        return this instanceof At at ? Optional.of(at.instant()) : Optional.empty();
    }

    /// Where the search ended, if it ended without an answer.
    default Optional<Instant> notBefore() {
        return this instanceof NotBefore late ? Optional.of(late.instant()) : Optional.empty();
    }

    /// Which of two comes first. What is not before an instant counts as early as it could be.
    static Next earlier(Next one, Next other) {
        if (one instanceof Never) {
            return other;
        }
        if (other instanceof Never) {
            return one;
        }
        int order = earliest(one).compareTo(earliest(other));
        return order < 0 || (order == 0 && one instanceof NotBefore) ? one : other;
    }

    private static Instant earliest(Next next) {
        return switch (next) {
            case At at -> at.instant();
            case NotBefore late -> late.instant();
            case Never _ -> Instant.MAX;
        };
    }
}
