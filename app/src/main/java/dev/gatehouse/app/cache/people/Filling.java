package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.database.StoreFile;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.cache.tenant.TenantTable;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A whole directory on its way into the store. Lists go on answering from the filling before, if there was one, until
/// this one is whole; a filling that never becomes whole is forgotten at the next opening.
public final class Filling {
    private final Database database;
    private final TenantId tenant;
    private final int number;
    private final Consumer<PeopleLines> whole;
    private final List<PeopleLine> lines = new ArrayList<>();

    private Filling(Database database, TenantId tenant, int number, Consumer<PeopleLines> whole) {
        this.database = database;
        this.tenant = tenant;
        this.number = number;
        this.whole = whole;
    }

    static Filling begin(Database database, TenantId tenant, Consumer<PeopleLines> whole) {
        int number = database.write(connection -> {
            int last = Sql.first(
                            connection,
                            "SELECT content FROM meta WHERE name = 'filling'",
                            row -> Integer.parseInt(row.getString(1)))
                    .orElse(0);
            Sql.change(connection, "MERGE INTO meta (name, content) VALUES ('filling', ?)", Integer.toString(last + 1));
            return last + 1;
        });
        return new Filling(database, tenant, number, whole);
    }

    /// Adds people, a few thousand at a time.
    public void add(Collection<Account> accounts) {
        lines.addAll(database.write(connection -> new AccountRows(connection, number).insert(accounts)));
    }

    /// Says that everybody was added: from now on this is the directory.
    public void finish(List<Role> roles, List<RulePart> parts, Policy policy, Cursor cursor) {
        StoreFile.indexAccounts(database);
        database.write(connection -> {
            var rows = new AccountRows(connection, number);
            for (Role role : roles) {
                rows.put(role);
            }
            new PartRows(connection, number).put(parts);
            TenantTable.moveTo(connection, tenant, number, cursor, Optional.of(policy));
            return roles.size();
        });
        whole.accept(PeopleLines.of(number, lines));
    }
}
