package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.directory.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How long a token is given out for.
public final class Tokens {
    private static final Duration USUAL = Duration.ofDays(365);

    private Tokens() {}

    /// The end of a token given out now: a year from now, or the account's own end before that.
    public static Instant end(Expiry account, Instant now) {
        Instant latest = now.plus(USUAL).truncatedTo(ChronoUnit.MINUTES);
        return account.end().filter(latest::isAfter).orElse(latest);
    }
}
