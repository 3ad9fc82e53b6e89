package dev.gatehouse.api.signin;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/// What becomes of the facts of an account at each step of signing in.
final class FactsAfter {
    private FactsAfter() {}

    /// After the password was right: nothing failed.
    static AccountFacts proved(AccountFacts facts) {
        return facts.unlocked();
    }

    /// After the person entered.
    static AccountFacts entered(AccountFacts facts, Instant now, String address) {
        return new AccountFacts(
                facts.user(),
                facts.failedAttempts(),
                facts.lockRounds(),
                facts.lockedUntil(),
                Optional.of(now),
                facts.lastRefused(),
                address.isEmpty() ? facts.lastAddress() : Optional.of(address),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                facts.codeUntil(),
                facts.counter());
    }

    /// After somebody was refused.
    static AccountFacts refused(AccountFacts facts, Instant now) {
        return facts.refused(now, facts.failedAttempts(), facts.lockedUntil(), facts.lockRounds());
    }

    /// After the entry code was used up.
    static AccountFacts codeUsed(AccountFacts facts) {
        return new AccountFacts(
                facts.user(),
                facts.failedAttempts(),
                facts.lockRounds(),
                facts.lockedUntil(),
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                Optional.empty(),
                facts.counter());
    }

    /// After a password was chosen: the person is there for certain.
    static AccountFacts chosen(AccountFacts facts, Policy policy, Instant now) {
        return facts.chosen(now, policy.passwords().maxAge().map(now::plus));
    }
}
