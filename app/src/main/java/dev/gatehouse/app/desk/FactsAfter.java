package dev.gatehouse.app.desk;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.AccountFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// What sign-in will know of a person once changes are made: unlocking and codes write facts, not the picture.
final class FactsAfter {
    private FactsAfter() {}

    static AccountFacts of(AccountFacts before, Collection<Change> changes, Instant now) {
        AccountFacts facts = before;
        for (Change change : changes) {
            if (change instanceof Change.Unlock unlock && unlock.user().equals(before.user())) {
                facts = with(facts, 0, 0, Optional.empty(), facts.codeUntil());
            }
            if (change instanceof Change.IssueEntryCode code && code.user().equals(before.user())) {
                var until = Optional.of(now.plus(code.form().validity()));
                facts = with(facts, facts.failedAttempts(), facts.lockRounds(), facts.lockedUntil(), until);
            }
        }
        return facts;
    }

    private static AccountFacts with(
            AccountFacts facts,
            int failedAttempts,
            int lockRounds,
            Optional<Instant> lockedUntil,
            Optional<Instant> codeUntil) {
        return new AccountFacts(
                facts.user(),
                failedAttempts,
                lockRounds,
                lockedUntil,
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                codeUntil,
                facts.counter());
    }
}
