package dev.gatehouse.api.store.edge;

import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.api.store.account.SessionStore;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in to a tenant, and what of it is over.
///
/// @param sql on the tenant's database
public record SessionList(Sql sql) {
    private static final int MOST_LISTED = 1_000;
    private static final String OPEN = "SELECT " + SessionStore.COLUMNS
            + ", u.login, u.name, p.machine FROM session s JOIN app_user u ON u.id = s.user_id"
            + " LEFT JOIN passport p ON p.thumbprint = s.passport WHERE s.ended_at IS NULL AND s.expires_at > ?";

    /// One that is open.
    ///
    /// @param session the session
    /// @param login its owner's login
    /// @param name its owner's name
    /// @param machine the machine that it was made at, if that is known by its key
    public record Listed(SessionRow session, String login, String name, Optional<MachineId> machine) {}

    /// The tokens of programs that are good, the newest first; 1,000 at most.
    public List<Listed> tokens(Instant at) {
        return sql.list(
                OPEN + " AND s.kind = 'service' ORDER BY s.created DESC, s.id LIMIT " + MOST_LISTED,
                SessionList::listed,
                at);
    }

    /// The open sessions of people, the newest first; 1,000 at most. Of a program's account its tokens, if it is asked
    /// for by name.
    ///
    /// @param user of this person only
    public List<Listed> open(Optional<UserId> user, Instant at) {
        return sql.list(
                OPEN + " AND CASE WHEN ?::uuid IS NULL THEN s.kind <> 'service' ELSE s.user_id = ?::uuid END"
                        + " ORDER BY s.created DESC, s.id LIMIT " + MOST_LISTED,
                SessionList::listed,
                at,
                user.map(UserId::value),
                user.map(UserId::value));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        int last = SessionStore.COLUMN_COUNT;
        return new Listed(
                SessionStore.read(row, 0),
                row.getString(last + 1),
                row.getString(last + 2),
                Optional.ofNullable(row.getObject(last + 3, UUID.class)).map(MachineId::new));
    }

    /// Ends sessions whose time is up, 100 at most.
    ///
    /// @return those that it ended
    public List<Listed> endLapsed(Instant at) {
        return sql.list(
                "UPDATE session s SET ended_at = s.expires_at, ended_why = 'expired' WHERE s.token_hash IN"
                        + " (SELECT token_hash FROM session WHERE ended_at IS NULL AND expires_at <= ?"
                        + " LIMIT 100 FOR UPDATE SKIP LOCKED) RETURNING "
                        + SessionStore.COLUMNS
                        + ", (SELECT u.login FROM app_user u WHERE u.id = s.user_id)"
                        + ", (SELECT u.name FROM app_user u WHERE u.id = s.user_id), NULL::uuid",
                SessionList::listed,
                at);
    }

    /// When the newest event was written, in microseconds since 1970; 0 if there is none.
    public long newestEvent() {
        return sql.one(
                        "SELECT coalesce(extract(epoch FROM max(time)) * 1000000, 0)::bigint FROM event",
                        row -> row.getLong(1))
                .orElse(0L);
    }
}
