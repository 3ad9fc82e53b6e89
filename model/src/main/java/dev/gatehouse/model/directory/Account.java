package dev.gatehouse.model.directory;

import java.time.Instant;

/// An account with its facts: what a list shows and a decision reads.
///
/// @param user the account
/// @param facts what sign-in knows of it
public record Account(User user, AccountFacts facts) {
    /// The one word that sums the account up at an instant; expiry is told apart, by [Expiry].
    public AccountStatus status(Instant at) {
        if (user.isDisabled()) {
            return AccountStatus.DISABLED;
        }
        if (facts.isLocked(at)) {
            return AccountStatus.LOCKED;
        }
        return facts.isVerified() ? AccountStatus.ACTIVE : AccountStatus.UNVERIFIED;
    }
}
