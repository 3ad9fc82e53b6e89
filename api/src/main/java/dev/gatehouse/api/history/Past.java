package dev.gatehouse.api.history;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.api.store.event.EventHistory;
import dev.gatehouse.api.store.event.EventHistory.Stretch;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.history.Rewind;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// What bound one person at an earlier revision: what does now, with everything taken back that was written since
/// about them, the roles they held then, and rules. Needs a transaction that sees one picture.
public final class Past {
    private final TenantTransaction tx;
    private final EventHistory events;

    /// @param tx on the tenant
    public Past(TenantTransaction tx) {
        this.tx = tx;
        events = new EventHistory(tx.sql());
    }

    /// The revision that was current at an instant; empty: nothing had happened yet.
    public Optional<Long> revisionAt(Instant at) {
        return events.revisionAt(at);
    }

    /// Their profile then; empty: they had no account.
    ///
    /// @param revision an earlier revision, or this one
    /// @param at an instant at which it was current
    /// @throws dev.gatehouse.model.fault.FaultException `history_too_long` or `history_broken`
    public Optional<AccessProfile> profile(UserId person, long revision, Instant at) {
        Optional<User> present = tx.users().find(person).map(UserRow::account).map(Account::user);
        var now = new Directory(
                tx.tenant().id(),
                tx.revision(),
                present.map(user -> Map.of(person, user)).orElse(Map.of()),
                tx.roles().roles(),
                tx.policy(),
                tx.rules().restrictions());
        var stretch = new Stretch(revision, tx.revision(), at);
        Directory alone = Rewind.to(now, revision, events.ofUser(person.toString(), stretch));
        Optional<User> then = alone.user(person);
        if (then.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<>(events.ofParts(stretch));
        others.addAll(events.ofRoles(
                then.get().grants().stream()
                        .map(grant -> grant.role().toString())
                        .toList(),
                stretch));
        return Rewind.to(alone, revision, others).profileOf(person);
    }
}
