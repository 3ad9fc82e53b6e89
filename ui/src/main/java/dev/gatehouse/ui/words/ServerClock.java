package dev.gatehouse.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time as this workstation knows it: its own clock and the difference last heard of. Safe for threads.
public final class ServerClock implements InstantSource {
    /// A greater difference is worth a word to the person.
    public static final Duration NOTABLE = Duration.ofSeconds(30);

    private final InstantSource workstation;
    private volatile Duration ahead = Duration.ZERO;

    /// Starts as the clock of the workstation.
    public ServerClock(InstantSource workstation) {
        this.workstation = workstation;
    }

    /// Takes the time the server just told.
    public void heard(Instant serverTime) {
        ahead = Duration.between(workstation.instant(), serverTime);
    }

    /// How far the server is ahead of the workstation; negative if behind.
    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return workstation.instant().plus(ahead);
    }
}
