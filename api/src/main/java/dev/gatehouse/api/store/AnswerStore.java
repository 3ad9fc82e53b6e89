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
        // Planned anew: a plan made while the table was small would read all of it.
        return sql
                .listPlanned(
                        "SELECT encode(body_hash, 'hex'), status, answer FROM idempotency WHERE actor = ? AND key = ?",
                        row -> new Answer(row.getString(1), row.getInt(2), row.getString(3)),
                        actor.value(),
                        key)
                .stream()
                .findFirst();
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
