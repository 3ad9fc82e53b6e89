package dev.gatehouse.app.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time, as well as this workstation can know it: its own clock and how far that was off at the last
/// answer.
public final class ServerClock implements InstantSource {
    private final InstantSource workstation;
    private volatile Duration ahead = Duration.ZERO;

    /// By the workstation's clock, until a server says better.
    public ServerClock(InstantSource workstation) {
        this.workstation = workstation;
    }

    @Override
    public Instant instant() {
        return workstation.instant().plus(ahead);
    }

    /// The server said its time just now.
    public void heard(Instant serverTime) {
        ahead = Duration.between(workstation.instant(), serverTime);
    }
}
