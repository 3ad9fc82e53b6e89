package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;

/// The rows that say how far a tenant has come.
public final class TenantStateStore {
    /// Both rows as one, `t`. The bound says that there is one of each: the database's own guess, before it has looked,
    /// is hundreds, and whatever is joined to them would be planned for so many.
    public static final String ONE =
            "(SELECT t.revision, t.roles_revision, t.policy_revision, t.rules_revision, t.oldest_delta,"
                    + " c.counter AS facts FROM tenant_state t CROSS JOIN facts_state c LIMIT 1) t";

    /// The columns of a [TenantState], with [#ONE] as `t`.
    public static final String COLUMNS =
            "t.revision, t.roles_revision, t.policy_revision, t.rules_revision, t.oldest_delta, t.facts";

    /// How many columns that is.
    public static final int COLUMN_COUNT = 6;

    /// Reads [#COLUMNS] from the first column on.
    public static final Row<TenantState> ROW = row -> new TenantState(
            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));

    private final Sql sql;

    /// @param sql of the transaction
    public TenantStateStore(Sql sql) {
        this.sql = sql;
    }

    /// How far the tenant has come.
    public TenantState read() {
        return sql.one("SELECT " + COLUMNS + " FROM " + ONE, ROW).orElseThrow();
    }

    /// The same, after waiting until no other change set is under way; none begins before this transaction ends.
    public TenantState lock() {
        return sql.one(
                        "SELECT t.revision, t.roles_revision, t.policy_revision, t.rules_revision, t.oldest_delta,"
                                + " c.counter AS facts"
                                + " FROM tenant_state t CROSS JOIN facts_state c FOR UPDATE OF t",
                        ROW)
                .orElseThrow();
    }

    /// Goes on to a revision.
    ///
    /// @param roles whether it changed a role
    /// @param rules whether it changed a rule, or what rules name
    public void moveTo(long revision, boolean roles, boolean rules) {
        sql.ride(
                "UPDATE tenant_state SET revision = ?, roles_revision = CASE WHEN ? THEN ? ELSE roles_revision END,"
                        + " rules_revision = CASE WHEN ? THEN ? ELSE rules_revision END",
                revision,
                roles,
                revision,
                rules,
                revision);
    }

    /// What a write of facts takes.
    ///
    /// @param counter the next number of the facts counter
    /// @param revision the directory's then
    public record NextFacts(long counter, long revision) {}

    /// Adds one to the facts counter, after waiting for whoever holds it; nobody else adds before this transaction
    /// ends.
    public NextFacts nextFacts() {
        return sql.one(
                        "UPDATE facts_state SET counter = counter + 1"
                                + " RETURNING counter, (SELECT revision FROM tenant_state)",
                        row -> new NextFacts(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }
}
