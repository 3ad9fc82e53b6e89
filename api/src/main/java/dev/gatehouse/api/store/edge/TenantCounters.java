package dev.gatehouse.api.store.edge;

import dev.gatehouse.api.store.connect.Sql;
import java.time.Instant;

/// How many people a tenant has, and how many of them are stuck.
///
/// @param people accounts
/// @param expired those whose validity has ended
/// @param locked those that are locked now
/// @param refusedToday refused sign-ins since midnight, where the tenant is at home
/// @param signedIn people with an open session
public record TenantCounters(long people, long expired, long locked, long refusedToday, long signedIn) {
    /// Counts.
    ///
    /// @param midnight the last one, where the tenant is at home
    public static TenantCounters read(Sql sql, Instant now, Instant midnight) {
        return sql.one(
                        "SELECT (SELECT count(*) FROM app_user), (SELECT count(*) FROM app_user"
                                + " WHERE COALESCE(expires_at, 'infinity'::timestamptz) <= ?),"
                                + " (SELECT count(*) FROM account_facts WHERE locked_until > ?),"
                                + " (SELECT count(*) FROM event WHERE action = 'SignIn' AND outcome = 'refused'"
                                + " AND time >= ?),"
                                + " (SELECT count(DISTINCT user_id) FROM session"
                                + " WHERE kind <> 'service' AND ended_at IS NULL AND expires_at > ?)",
                        row -> new TenantCounters(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        now,
                        now,
                        midnight,
                        now)
                .orElseThrow();
    }
}
