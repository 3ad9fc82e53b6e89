package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What would come of a set.
record Preview(TenantTransaction transaction, Slice slice, List<Change> changes) {
    ChangeAnswer.Previewed of(Directory after) {
        Set<UserId> unlocked = new HashSet<>();
        Set<UserId> named = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfUser ofUser) {
                named.add(ofUser.user());
            }
            if (change instanceof Change.Unlock unlock) {
                unlocked.add(unlock.user());
            }
        }
        Set<UserId> signedIn =
                new HashSet<>(transaction.sessions().signedIn(slice.rows().keySet(), transaction.now()));
        Impact impact = Impact.of(
                slice.directory(),
                after,
                transaction.now(),
                slice::facts,
                user -> factsAfter(user, unlocked),
                signedIn::contains);
        return new ChangeAnswer.Previewed(transaction.revision(), cutThere(impact), then(after, named, unlocked));
    }

    /// Whoever sits at a machine that loses its key is cut, whatever else they may do.
    private Impact cutThere(Impact impact) {
        var there = changes.stream()
                .flatMap(change -> ChangeEffects.lostMachine(change).stream())
                .toList();
        if (there.isEmpty()) {
            return impact;
        }
        var cut = new TreeSet<>(impact.cutNow());
        cut.addAll(transaction.sessions().signedInAt(there, transaction.now()));
        return new Impact(impact.gain(), impact.lose(), List.copyOf(cut), impact.minutes());
    }

    private Optional<Decision> then(Directory after, Set<UserId> named, Set<UserId> unlocked) {
        if (named.size() != 1) {
            return Optional.empty();
        }
        UserId user = named.iterator().next();
        return after.profileOf(user)
                .map(profile -> AccessDecider.decide(
                        profile, AccessRequest.usual(transaction.now(), factsAfter(user, unlocked))));
    }

    private AccountFacts factsAfter(UserId user, Set<UserId> unlocked) {
        AccountFacts facts = slice.facts(user);
        return !unlocked.contains(user)
                ? facts
                : new AccountFacts(
                        user,
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
