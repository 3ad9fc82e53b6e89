package dev.gatehouse.app.cache.row;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Instants as the columns hold them: microseconds since 1970, UTC. What never ends and what never was are the
/// extremes.
public final class Micros {
    public static final long NEVER_ENDS = Long.MAX_VALUE;
    public static final long NEVER_WAS = Long.MIN_VALUE;

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static long end(Optional<Instant> instant) {
        return instant.map(Micros::of).orElse(NEVER_ENDS);
    }

    public static long past(Optional<Instant> instant) {
        return instant.map(Micros::of).orElse(NEVER_WAS);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
