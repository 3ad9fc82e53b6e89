package dev.gatehouse.api.store;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.model.identity.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Answers to change sets, found by who sent them under which key.
public final class AnswerStore {
    /// How long an answer is kept.
    public static final Duration KEPT = Duration.ofDays(90);

    private final Sql sql;

    /// An answer given before.
    ///
    /// @param bodyHash SHA-256 of the set, lower-case hexadecimal
    /// @param status as in HTTP
    /// @param answer its body, JSON, without secrets
    public record Answer(String bodyHash, int status, String answer) {}

    AnswerStore(Sql sql) {
        this.sql = sql;
    }

    /// The answer given under a key.
    public Optional<Answer> find(ActorId actor, UUID key) {
        // In the order of the key, which only its index has: so no plan reads the table, however small it was when the
        // plan was made.
        return sql.one(
                "SELECT encode(body_hash, 'hex'), status, answer FROM (SELECT * FROM idempotency"
                        + " WHERE actor = ? AND key >= ? ORDER BY key LIMIT 1) n WHERE key = ?",
                row -> new Answer(row.getString(1), row.getInt(2), row.getString(3)),
                actor.value(),
                key,
                key);
    }

    /// Keeps an answer.
    public void put(ActorId actor, UUID key, Answer answer, Instant now) {
        sql.ride(
                "INSERT INTO idempotency (actor, key, body_hash, status, answer, created)"
                        + " VALUES (?, ?, decode(?, 'hex'), ?, ?, ?)",
                actor.value(),
                key,
                answer.bodyHash(),
                answer.status(),
                answer.answer(),
                now);
    }

    /// Forgets what is older than an answer is kept.
    public void forgetOld(Instant now) {
        sql.run("DELETE FROM idempotency WHERE created < ?", now.minus(KEPT));
    }
}
