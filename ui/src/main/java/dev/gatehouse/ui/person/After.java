package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What would be true of one person after some changes, told before they are made.
public sealed interface After {
    /// They can be made.
    ///
    /// @param decision whether the person could enter then
    /// @param codeIssued whether one of them gives out an entry code
    record Known(Decision decision, boolean codeIssued) implements After {
        /// Whether the person can come in at once, be it with the code that the changes give out.
        public boolean isIn() {
            return rest().isEmpty();
        }

        /// What still stands in the way, the code considered.
        public List<Reason> rest() {
            return decision.reasons().stream()
                    .filter(reason -> !(codeIssued && isLiftedByCode(reason.code())))
                    .toList();
        }

        private static boolean isLiftedByCode(ReasonCode code) {
            return code == ReasonCode.ACCOUNT_UNVERIFIED || code == ReasonCode.PASSWORD_DUE;
        }
    }

    /// One of them cannot be made.
    ///
    /// @param fault why
    record Refused(Fault fault) implements After {}

    /// Applies changes to a person's part of the directory and decides again.
    ///
    /// @param by who would make them
    static After of(PersonFile file, List<Change> changes, ActorId by, Instant now) {
        var stamp = new ChangeStamp(now, by, "", Optional.empty());
        return switch (Changes.apply(file.picture(), changes, stamp)) {
            case Applied.Refused refused -> new Refused(refused.fault());
            case Applied.Done done -> decided(file, changes, done.directory(), now);
        };
    }

    private static After decided(PersonFile file, List<Change> changes, Directory after, Instant now) {
        AccountFacts facts = file.account().facts();
        if (changes.stream().anyMatch(Change.Unlock.class::isInstance)) {
            facts = unlocked(facts);
        }
        boolean code = changes.stream().anyMatch(Change.IssueEntryCode.class::isInstance);
        AccountFacts known = facts;
        return after.profileOf(file.user().id())
                .<After>map(profile -> new Known(AccessDecider.decide(profile, AccessRequest.usual(now, known)), code))
                .orElseGet(() -> new Known(file.decide(now), false));
    }

    private static AccountFacts unlocked(AccountFacts facts) {
        return new AccountFacts(
                facts.user(),
                0,
                0,
                Optional.empty(),
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                facts.codeUntil(),
                facts.counter());
    }
}
