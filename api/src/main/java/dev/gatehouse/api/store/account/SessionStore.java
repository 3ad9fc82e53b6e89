package dev.gatehouse.api.store.account;

import static dev.gatehouse.api.store.connect.Values.instant;
import static dev.gatehouse.api.store.connect.Values.optionalInstant;
import static dev.gatehouse.api.store.connect.Values.optionalText;
import static dev.gatehouse.api.store.connect.Values.optionalThumbprint;
import static dev.gatehouse.api.store.connect.Values.uuid;

import dev.gatehouse.api.store.account.SessionRow.Kind;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.crypto.codes.TokenHash;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Sessions of the tenant's own people.
public final class SessionStore {
    /// A session, with `session` as `s`.
    public static final String COLUMNS = "s.id, s.user_id, s.kind, s.created, s.expires_at, s.address, s.passport,"
            + " s.recovery_until, s.ended_at, s.ended_why";

    /// How many columns that is.
    public static final int COLUMN_COUNT = 10;

    private static final int MOST_LISTED = 10_000;

    private final Sql sql;

    /// @param sql of the transaction
    public SessionStore(Sql sql) {
        this.sql = sql;
    }

    /// Reads [#COLUMNS].
    ///
    /// @param at the column before the first
    public static SessionRow read(ResultSet row, int at) throws SQLException {
        return new SessionRow(
                uuid(row, at + 1),
                new UserId(uuid(row, at + 2)),
                Kind.valueOf(row.getString(at + 3).toUpperCase(Locale.ROOT)),
                instant(row, at + 4),
                instant(row, at + 5),
                optionalText(row, at + 6),
                optionalThumbprint(row, at + 7),
                optionalInstant(row, at + 8),
                optionalInstant(row, at + 9),
                optionalText(row, at + 10));
    }

    /// Begins a session.
    public void insert(TokenHash token, SessionRow session) {
        sql.ride(
                "INSERT INTO session (token_hash, id, user_id, kind, created, expires_at, address, passport,"
                        + " recovery_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                token.bytes(),
                session.id(),
                session.user().value(),
                session.kind().name().toLowerCase(Locale.ROOT),
                session.created(),
                session.expiresAt(),
                session.address(),
                session.passport().map(Values::bytes),
                session.recoveryUntil());
    }

    /// The session of a token, open or not.
    public Optional<SessionRow> find(TokenHash token) {
        return sql.one("SELECT " + COLUMNS + " FROM session s WHERE s.token_hash = ?", row -> read(row, 0), (Object)
                token.bytes());
    }

    /// Lets an open session go on for longer.
    ///
    /// @return whether it was open, and would have ended before
    public boolean prolong(UUID session, Instant now, Instant until) {
        return sql.run(
                        "UPDATE session SET expires_at = ? WHERE id = ? AND ended_at IS NULL AND expires_at > ?"
                                + " AND expires_at < ?",
                        until,
                        session,
                        now,
                        until)
                > 0;
    }

    /// Lets the tokens that a program has run out, so that another can take their place.
    ///
    /// @param until their end, unless it comes earlier
    public void runOut(UserId program, Instant until) {
        sql.run(
                "UPDATE session SET expires_at = LEAST(expires_at, ?) WHERE user_id = ? AND kind = 'service'"
                        + " AND ended_at IS NULL",
                until,
                program.value());
    }

    /// Ends one session.
    ///
    /// @return whether it was open
    public boolean end(UUID session, Instant now, String why) {
        return sql.run(
                        "UPDATE session SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL",
                        now,
                        why,
                        session)
                == 1;
    }

    /// Ends all open sessions of some people.
    ///
    /// @return those that were open
    public List<SessionRow> endAllOf(Collection<UserId> users, Instant now, String why) {
        return sql.list(
                "UPDATE session s SET ended_at = ?, ended_why = ? WHERE user_id = ANY(?) AND ended_at IS NULL"
                        + " AND expires_at > ? RETURNING " + COLUMNS,
                row -> read(row, 0),
                now,
                why,
                Column.of("uuid", users, UserId::value),
                now);
    }

    /// Ends all open sessions that were made with a key of some machines.
    ///
    /// @return those that were open
    public List<SessionRow> endAllAt(Collection<MachineId> machines, Instant now, String why) {
        return sql.list(
                "UPDATE session s SET ended_at = ?, ended_why = ? FROM passport p WHERE s.passport = p.thumbprint"
                        + " AND p.machine = ANY(?) AND s.ended_at IS NULL AND s.expires_at > ? RETURNING " + COLUMNS,
                row -> read(row, 0),
                now,
                why,
                Column.of("uuid", machines, MachineId::value),
                now);
    }

    /// Those who are signed in with a key of some machines.
    public List<UserId> signedInAt(Collection<MachineId> machines, Instant now) {
        return sql.list(
                "SELECT DISTINCT s.user_id FROM passport p JOIN session s ON s.passport = p.thumbprint"
                        + " WHERE p.machine = ANY(?) AND s.ended_at IS NULL AND s.expires_at > ?",
                row -> new UserId(uuid(row, 1)),
                Column.of("uuid", machines, MachineId::value),
                now);
    }

    /// Those of these people who are signed in.
    public List<UserId> signedIn(Collection<UserId> users, Instant now) {
        return sql.list(
                "SELECT DISTINCT user_id FROM session WHERE user_id = ANY(?) AND ended_at IS NULL AND expires_at > ?",
                row -> new UserId(uuid(row, 1)),
                Column.of("uuid", users, UserId::value),
                now);
    }

    /// All open sessions, the latest first; 10,000 at most.
    public List<SessionRow> open(Instant now) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM session s WHERE s.ended_at IS NULL AND s.expires_at > ?"
                        + " ORDER BY s.created DESC, s.id LIMIT " + MOST_LISTED,
                row -> read(row, 0),
                now);
    }

    /// Forgets sessions that were over before an instant.
    public void forgetBefore(Instant instant) {
        sql.run("DELETE FROM session WHERE expires_at < ?", instant);
    }
}
