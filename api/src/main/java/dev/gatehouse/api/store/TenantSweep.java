package dev.gatehouse.api.store;

import java.time.Duration;
import java.time.Instant;

/// Forgets what a tenant keeps for a while only. Whoever serves a tenant runs it once a day.
public final class TenantSweep {
    /// How long an ended session stays, so that a list can still say how it ended.
    public static final Duration SESSIONS = Duration.ofDays(90);

    /// How long attempts at a login that nobody has count, at the longest.
    public static final Duration ATTEMPTS = Duration.ofDays(30);

    private TenantSweep() {}

    /// Forgets answers, sessions and attempts that are older than they are kept.
    public static void run(TenantTransaction transaction) {
        Instant now = transaction.now();
        transaction.answers().forgetOld(now);
        transaction.sessions().forgetBefore(now.minus(SESSIONS));
        transaction.unknownLogins().forgetBefore(now.minus(ATTEMPTS));
    }
}
