package dev.gatehouse.api.store.edge;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;

/// Whether the log says already what need not be said twice.
///
/// @param sql on the tenant's database
public record Remembered(Sql sql) {
    /// Whether something happened to a target since an instant.
    public boolean has(EventKind kind, Target target, Instant since) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM event WHERE target_kind = ? AND target_id = ? AND action = ?"
                                + " AND time >= ?)",
                        row -> row.getBoolean(1),
                        target.kind(),
                        target.id(),
                        kind.wire(),
                        since)
                .orElseThrow();
    }

    /// Waits until nobody else in any process is about the same; nobody begins before this transaction ends.
    public void alone(String what) {
        sql.run("SELECT pg_advisory_xact_lock(7413, hashtext(?))", what);
    }

    /// Whether somebody searched for this, or took it out, since an instant.
    public boolean hasLooked(ActorId actor, EventKind kind, String text, Instant since) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM event e JOIN event_detail d ON d.time = e.time AND d.event = e.id"
                                + " WHERE e.actor = ? AND e.action = ? AND e.time > ?"
                                + " AND d.detail::jsonb ->> 'text' = ?)",
                        row -> row.getBoolean(1),
                        actor.value(),
                        kind.wire(),
                        since,
                        text)
                .orElseThrow();
    }
}
