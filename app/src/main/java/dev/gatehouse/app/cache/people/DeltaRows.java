package dev.gatehouse.app.cache.people;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes what changed over what is there.
final class DeltaRows {
    private final AccountRows rows;
    private final Delta delta;
    private final Map<UserId, User> users = new HashMap<>();
    private final Map<UserId, AccountFacts> facts = new HashMap<>();

    DeltaRows(AccountRows rows, Delta delta) {
        this.rows = rows;
        this.delta = delta;
        delta.users().forEach(user -> users.put(user.id(), user));
        delta.facts().forEach(fact -> facts.put(fact.user(), fact));
    }

    void write(PeopleLines before) throws SQLException {
        for (UserId gone : delta.goneUsers()) {
            rows.remove(gone);
        }
        for (Role role : delta.roles()) {
            rows.put(role);
        }
        Set<UserId> touched = new LinkedHashSet<>(users.keySet());
        touched.addAll(facts.keySet());
        for (UserId user : touched) {
            put(user);
        }
        for (RoleId gone : delta.goneRoles()) {
            for (UserId holder : rows.over(before).holders(gone)) {
                drop(holder, gone);
            }
            rows.remove(gone);
        }
    }

    private void put(UserId id) throws SQLException {
        Optional<Account> present = rows.find(id);
        Optional<User> user = Optional.ofNullable(users.get(id)).or(() -> present.map(Account::user));
        if (user.isPresent()) {
            AccountFacts known = Optional.ofNullable(facts.get(id))
                    .or(() -> present.map(Account::facts))
                    .orElseGet(() -> AccountFacts.fresh(id));
            rows.put(new Account(user.get(), known));
        }
    }

    /// A role that is no more is held by nobody, whether or not its holders were told one by one.
    private void drop(UserId holder, RoleId role) throws SQLException {
        Optional<Account> present = rows.find(holder);
        if (present.isPresent() && present.get().user().grant(role).isPresent()) {
            User user = present.get().user();
            rows.put(new Account(
                    user.holding(user.grants().stream()
                            .filter(grant -> !grant.role().equals(role))
                            .toList()),
                    present.get().facts()));
        }
    }
}
