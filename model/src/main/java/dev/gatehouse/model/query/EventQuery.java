package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.Optional;

/// What one looks for in the trail, newest first. Absent parts do not restrict.
///
/// @param actor done by
/// @param target done to
/// @param action what was done
/// @param outcome how it ended
/// @param address where from, exactly
/// @param text words in names, reason, ticket
/// @param from first instant
/// @param to end, exclusive
public record EventQuery(
        Optional<ActorId> actor,
        Optional<Target> target,
        Optional<String> action,
        Optional<Outcome> outcome,
        Optional<String> address,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> to) {
    /// The most events that the page of a person or a role shows; to ask for more of them is a search.
    public static final int LATEST_OF_ONE = 10;

    /// Everything.
    public static final EventQuery ALL = new EventQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Everything that somebody did.
    public static EventQuery by(ActorId actor) {
        return new EventQuery(
                Optional.of(actor),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Everything done to one thing.
    public static EventQuery about(Target target) {
        return new EventQuery(
                Optional.empty(),
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same, but nothing at or after an instant.
    public EventQuery before(Instant end) {
        return new EventQuery(
                actor,
                target,
                action,
                outcome,
                address,
                text,
                from,
                Optional.of(to.filter(end::isAfter).orElse(end)));
    }
}
