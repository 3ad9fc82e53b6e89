package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.app.cache.row.BodyListing;
import dev.gatehouse.app.cache.tenant.TenantTable;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.People;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// People and roles of the tenants that were copied. What lists filter and sort by is held in memory besides, from the
/// first question about a tenant on.
public final class PeopleTable {
    private final Database database;
    private final Map<TenantId, PeopleLines> lines = new ConcurrentHashMap<>();
    private final Object writing = new Object();

    /// In this database.
    public PeopleTable(Database database) {
        this.database = database;
    }

    /// Begins to take over a whole directory.
    public Filling fill(TenantId tenant) {
        return Filling.begin(database, tenant, whole -> {
            synchronized (writing) {
                lines.put(tenant, whole);
            }
        });
    }

    /// Takes over what changed, with its cursor, in one transaction.
    ///
    /// @throws IllegalStateException without a whole directory to change
    public void apply(TenantId tenant, Delta delta) {
        synchronized (writing) {
            PeopleLines before = lines(tenant).orElseThrow(() -> new IllegalStateException("nothing to change yet"));
            PeopleLines after = database.write(connection -> {
                var rows = new AccountRows(connection, before.filling());
                new DeltaRows(rows, delta).write(before);
                var parts = new PartRows(connection, before.filling());
                parts.put(delta.parts());
                parts.remove(delta.goneParts());
                TenantTable.moveTo(connection, tenant, before.filling(), delta.cursor(), delta.policy());
                return rows.over(before);
            });
            lines.put(tenant, after);
        }
    }

    /// Takes over one person as the server has them now; the cursor stays.
    public void put(TenantId tenant, Account account) {
        synchronized (writing) {
            lines(tenant).ifPresent(before -> {
                PeopleLines after = database.write(connection -> {
                    var rows = new AccountRows(connection, before.filling());
                    rows.put(account);
                    return rows.over(before);
                });
                lines.put(tenant, after);
            });
        }
    }

    /// The people that a query finds, in its order; empty without a copy.
    public Optional<Listing<Account>> list(TenantId tenant, UserQuery query, Instant now) {
        return lines(tenant).map(known -> {
            long[] numbers =
                    known.find(query, now).stream().mapToLong(PeopleLine::n).toArray();
            return new BodyListing<>(
                    database,
                    "account_body",
                    numbers,
                    Long.MAX_VALUE,
                    new Origin.Workstation(synced(tenant).orElse(now)),
                    Bodies::account);
        });
    }

    /// The ids that a query finds, in its order, the first `most`; empty without a copy.
    public Optional<List<UserId>> ids(TenantId tenant, UserQuery query, Instant now, int most) {
        return lines(tenant)
                .map(known -> known.find(query, now).stream()
                        .limit(most)
                        .map(PeopleLine::id)
                        .toList());
    }

    /// Numbers of people; empty without a copy.
    public Optional<PeopleCounts> counts(TenantId tenant, Instant now) {
        return lines(tenant).map(known -> known.counts(now, synced(tenant).orElse(now)));
    }

    /// One account.
    public Optional<Account> find(TenantId tenant, UserId user) {
        return lines(tenant)
                .flatMap(known -> database.read(connection -> new AccountRows(connection, known.filling()).find(user)));
    }

    /// All roles, by name, with how many hold each now; empty without a copy.
    public Optional<List<People.RoleRow>> roles(TenantId tenant, Instant now) {
        return lines(tenant).map(known -> {
            Map<RoleId, Long> members = known.members(now);
            return database.read(connection -> roles(connection, known.filling())).stream()
                    .map(role -> new People.RoleRow(role, members.getOrDefault(role.id(), 0L)))
                    .toList();
        });
    }

    /// All roles and rules, and the people asked for; empty without a copy.
    ///
    /// @param users people wanted
    /// @param held roles whose holders are wanted too
    public Optional<Slice> slice(TenantId tenant, Collection<UserId> users, Collection<RoleId> held) {
        return lines(tenant).map(known -> {
            Set<UserId> wanted = new HashSet<>(users);
            held.forEach(role -> wanted.addAll(known.holders(role)));
            return database.read(connection -> slice(connection, tenant, known.filling(), wanted));
        });
    }

    /// The directory's revision; empty without a copy.
    public Optional<Long> revision(TenantId tenant) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT revision FROM tenant WHERE id = ? AND revision IS NOT NULL",
                row -> row.getLong(1),
                tenant.value()));
    }

    private Optional<PeopleLines> lines(TenantId tenant) {
        Optional<Integer> filling = database.read(connection -> TenantTable.filling(connection, tenant));
        if (filling.isEmpty()) {
            return Optional.empty();
        }
        PeopleLines known = lines.get(tenant);
        return known != null && known.filling() == filling.get() ? Optional.of(known) : Optional.of(load(tenant));
    }

    private PeopleLines load(TenantId tenant) {
        synchronized (writing) {
            PeopleLines loaded = database.read(connection -> {
                int filling = TenantTable.filling(connection, tenant).orElse(0);
                return PeopleLines.of(
                        filling,
                        Sql.all(
                                connection,
                                "SELECT " + PeopleLine.COLUMNS + " FROM account WHERE filling = ? ORDER BY n",
                                PeopleLine::read,
                                filling));
            });
            lines.put(tenant, loaded);
            return loaded;
        }
    }

    /// When the copy was last in step; empty without one.
    public Optional<Instant> synced(TenantId tenant) {
        return database.read(connection -> TenantTable.synced(connection, tenant));
    }

    private static Slice slice(Connection connection, TenantId tenant, int filling, Set<UserId> wanted)
            throws SQLException {
        Map<UserId, User> found = new HashMap<>();
        Map<UserId, AccountFacts> facts = new HashMap<>();
        var rows = new AccountRows(connection, filling);
        for (UserId user : wanted) {
            rows.find(user).ifPresent(account -> {
                found.put(user, account.user());
                facts.put(user, account.facts());
            });
        }
        Map<RoleId, Role> roles = new HashMap<>();
        roles(connection, filling).forEach(role -> roles.put(role.id(), role));
        var restrictions = new PartRows(connection, filling).all();
        return Sql.first(
                        connection,
                        "SELECT revision, policy FROM tenant WHERE id = ?",
                        row -> new Slice(
                                new Directory(
                                        tenant,
                                        row.getLong(1),
                                        found,
                                        roles,
                                        Bodies.policy(row.getString(2)),
                                        restrictions),
                                facts),
                        tenant.value())
                .orElseThrow();
    }

    private static List<Role> roles(Connection connection, int filling) throws SQLException {
        return Sql.all(
                connection,
                "SELECT body FROM role WHERE filling = ? ORDER BY name_key, id",
                row -> Bodies.role(row.getBytes(1)),
                filling);
    }
}
