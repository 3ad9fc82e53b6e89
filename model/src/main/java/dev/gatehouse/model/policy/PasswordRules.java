package dev.gatehouse.model.policy;

import java.time.Duration;
import java.util.Optional;

/// What a chosen password must be. The modern form follows NIST SP 800-63B-4: length and a blocklist, nothing else; the
/// legacy form adds composition, and an age after which it is due.
///
/// @param composition whether lower case, upper case, digit and sign are all asked for (legacy)
/// @param maxAge after how long it is due; empty: never (modern)
public record PasswordRules(boolean composition, Optional<Duration> maxAge) {
    /// Fewest characters (Unicode code points).
    public static final int MIN_LENGTH = 15;
    /// Most characters (Unicode code points).
    public static final int MAX_LENGTH = 128;

    /// NIST SP 800-63B-4.
    public static final PasswordRules MODERN = new PasswordRules(false, Optional.empty());

    /// Whether this deviates from NIST SP 800-63B-4.
    public boolean isLegacy() {
        return composition || maxAge.isPresent();
    }
}
