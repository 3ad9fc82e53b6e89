package dev.gatehouse.api.store.directory;

import static dev.gatehouse.api.store.connect.Values.texts;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.policy.Liftable;
import dev.gatehouse.model.policy.PasswordRules;
import dev.gatehouse.model.policy.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one row that is a tenant's policy.
public final class PolicyStore {
    private static final Row<Policy> ROW = row -> new Policy(
            ZoneId.of(row.getString(1)),
            row.getInt(2),
            Duration.ofSeconds(row.getLong(3)),
            texts(row, 4).stream()
                    .map(Liftable::ofWire)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()),
            Duration.ofSeconds(row.getLong(5)),
            row.getBoolean(6),
            texts(row, 7).stream()
                    .map(CallerCheck::ofWire)
                    .flatMap(Optional::stream)
                    .toList(),
            texts(row, 8).stream().map(Permission::new).collect(Collectors.toSet()),
            new PasswordRules(row.getBoolean(9), maxAge(row)),
            row.getBoolean(11));

    private final Sql sql;

    /// @param sql of the transaction
    public PolicyStore(Sql sql) {
        this.sql = sql;
    }

    /// The policy; empty in a database that is only being made.
    public Optional<Policy> find() {
        return sql.one(
                "SELECT home_zone, max_failures, first_lock, may_lift, longest_extension, ticket_required,"
                        + " caller_checks, may_grant, password_composition, password_max_age, each_permit"
                        + " FROM policy",
                ROW);
    }

    /// Puts the policy in place of the one there is.
    public void put(Policy policy) {
        sql.run(
                "INSERT INTO policy (home_zone, max_failures, first_lock, may_lift, longest_extension, ticket_required,"
                        + " caller_checks, may_grant, password_composition, password_max_age, each_permit)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET"
                        + " home_zone = excluded.home_zone, max_failures = excluded.max_failures,"
                        + " first_lock = excluded.first_lock, may_lift = excluded.may_lift,"
                        + " longest_extension = excluded.longest_extension,"
                        + " ticket_required = excluded.ticket_required, caller_checks = excluded.caller_checks,"
                        + " may_grant = excluded.may_grant, password_composition = excluded.password_composition,"
                        + " password_max_age = excluded.password_max_age, each_permit = excluded.each_permit",
                policy.homeZone().getId(),
                policy.maxFailures(),
                policy.firstLock().toSeconds(),
                Column.of("text", policy.mayLift().stream().sorted().toList(), Liftable::wire),
                policy.longestExtension().toSeconds(),
                policy.ticketRequired(),
                Column.of("text", policy.callerChecks(), CallerCheck::wire),
                Column.of("text", policy.mayGrant().stream().sorted().toList(), Permission::name),
                policy.passwords().composition(),
                policy.passwords().maxAge().map(Duration::toSeconds),
                policy.eachPermit());
    }

    private static Optional<Duration> maxAge(ResultSet row) throws SQLException {
        long seconds = row.getLong(10);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
