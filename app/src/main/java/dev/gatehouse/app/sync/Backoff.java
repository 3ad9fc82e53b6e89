package dev.gatehouse.app.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time, up to a bound, and never the same for two consoles.
final class Backoff {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 8_000;
    private static final double SPREAD = 0.3;

    private final RandomGenerator random;
    private long next = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// It worked: the next failure begins anew.
    void reset() {
        next = FIRST_MILLIS;
    }

    Duration next() {
        long millis = Math.round(next * (1 + SPREAD * (2 * random.nextDouble() - 1)));
        next = Math.min(LONGEST_MILLIS, next * 2);
        return Duration.ofMillis(millis);
    }
}
