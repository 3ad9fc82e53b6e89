package dev.gatehouse.api.store.review;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who held the right to review at some time of a day: by a grant that is there, or by one that the log says was there.
/// So an item about a reviewer stays when the right is taken from them, and none comes up when it is given to somebody.
public final class Reviewers {
    private static final String RIGHT =
            ConsolePermission.AUDIT_REVIEW.permission().name();
    private static final int MOST = 5_000;

    private static final String GRANTS_NOW = "SELECT user_id::text, role_id::text FROM role_grant"
            + " WHERE user_id = ANY(?) AND valid_from < ? AND (valid_until IS NULL OR valid_until > ?)";

    // A grant stands in the log as `FROM/UNTIL BY`, UNTIL empty for a grant without an end.
    private static final String GRANTS_THEN = "SELECT e.target_id, substr(f ->> 'field', 7),"
            + " split_part(f ->> 'before', '/', 1), split_part(split_part(f ->> 'before', '/', 2), ' ', 1)"
            + " FROM event e, json_array_elements(e.leaf::json -> 'fields') AS f"
            + " WHERE e.target_kind = 'user' AND e.target_id = ANY(?) AND e.time >= ? AND e.touched IS NOT NULL"
            + " AND f ->> 'field' LIKE 'grant:%' AND f ->> 'before' IS NOT NULL LIMIT " + MOST;

    private static final String ROLES_NOW =
            "SELECT role_id::text FROM role_permission WHERE permission = ? AND role_id::text = ANY(?)";

    private static final String ROLES_THEN = "SELECT target_id FROM event WHERE target_kind = 'role'"
            + " AND target_id = ANY(?) AND time >= ? AND ? = ANY(touched) LIMIT " + MOST;

    private final Sql sql;

    private record Held(String user, String role) {}

    /// @param sql of the transaction
    public Reviewers(Sql sql) {
        this.sql = sql;
    }

    /// Which of some people could review.
    ///
    /// @param from the first instant of the day
    /// @param to its end, exclusive
    public Set<UserId> among(Collection<UserId> people, Instant from, Instant to) {
        if (people.isEmpty()) {
            return Set.of();
        }
        var held = new HashSet<>(sql.list(
                GRANTS_NOW,
                row -> new Held(row.getString(1), row.getString(2)),
                Column.of("uuid", people, UserId::value),
                to,
                from));
        held.addAll(then(people, from, to));
        Set<String> roles = bringing(held.stream().map(Held::role).collect(Collectors.toSet()), from);
        return held.stream()
                .filter(one -> roles.contains(one.role()))
                .map(one -> UserId.of(one.user()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Held> then(Collection<UserId> people, Instant from, Instant to) {
        return sql
                .list(
                        GRANTS_THEN,
                        row -> new Then(
                                new Held(row.getString(1), row.getString(2)),
                                Instant.parse(row.getString(3)),
                                Values.optionalText(row, 4)
                                        .filter(text -> !text.isEmpty())
                                        .map(Instant::parse)
                                        .orElse(Instant.MAX)),
                        Column.of("text", people, UserId::toString),
                        from)
                .stream()
                .filter(then -> then.from().isBefore(to) && then.until().isAfter(from))
                .map(Then::held)
                .toList();
    }

    private record Then(Held held, Instant from, Instant until) {}

    /// The roles that bring the right, or to or from which it was given or taken since.
    private Set<String> bringing(Set<String> roles, Instant from) {
        if (roles.isEmpty()) {
            return Set.of();
        }
        var bringing = new HashSet<>(
                sql.list(ROLES_NOW, row -> row.getString(1), RIGHT, Column.of("text", roles, role -> role)));
        bringing.addAll(sql.list(
                ROLES_THEN,
                row -> row.getString(1),
                Column.of("text", roles, role -> role),
                from,
                "permission:" + RIGHT));
        return bringing;
    }
}
