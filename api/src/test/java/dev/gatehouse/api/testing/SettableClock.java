package dev.gatehouse.api.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until told otherwise.
public final class SettableClock implements InstantSource {
    private volatile Instant now;

    public SettableClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Lets time pass.
    public Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }
}
