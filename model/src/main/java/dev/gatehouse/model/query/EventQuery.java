package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one looks for in the trail, newest first. Absent parts do not restrict.
///
/// @param actor done by
/// @param target done to
/// @param involving done to, or, if it is a person, done by
/// @param action what was done
/// @param outcome how it ended
/// @param reason a code among those why it was refused
/// @param address where from, exactly
/// @param text words in names, reason, ticket
/// @param from first instant
/// @param to end, exclusive
/// @param excluded what is not wanted
public record EventQuery(
        Optional<ActorId> actor,
        Optional<Target> target,
        Optional<Target> involving,
        Optional<String> action,
        Optional<Outcome> outcome,
        Optional<String> reason,
        Optional<String> address,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> to,
        Excluded excluded) {
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

    private static final String PERSON = "user";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The usual parts; whatever the reason, whoever was involved, nothing excluded.
    public EventQuery(
            Optional<ActorId> actor,
            Optional<Target> target,
            Optional<String> action,
            Optional<Outcome> outcome,
            Optional<String> address,
            Optional<String> text,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(
                actor,
                target,
                Optional.empty(),
                action,
                outcome,
                Optional.empty(),
                address,
                text,
                from,
                to,
                Excluded.NONE);
    }

    /// Everything that somebody did.
    public static EventQuery by(ActorId actor) {
        return ALL.withActor(Optional.of(actor));
    }

    /// Everything done to one thing.
    public static EventQuery about(Target target) {
        return ALL.withTarget(Optional.of(target));
    }

    /// The person who is involved, as somebody who does things; empty: no person is.
    public Optional<ActorId> involvedActor() {
        return involving
                .filter(target -> target.kind().equals(PERSON))
                .filter(target -> ID.matcher(target.id()).matches())
                .map(target -> ActorId.person(UserId.of(target.id())));
    }

    /// The same, done by one only, or by anyone.
    public EventQuery withActor(Optional<ActorId> other) {
        return new EventQuery(other, target, involving, action, outcome, reason, address, text, from, to, excluded);
    }

    /// The same, done to one only, or to anything.
    public EventQuery withTarget(Optional<Target> other) {
        return new EventQuery(actor, other, involving, action, outcome, reason, address, text, from, to, excluded);
    }

    /// The same, as far as one is involved, or whoever is.
    public EventQuery withInvolving(Optional<Target> other) {
        return new EventQuery(actor, target, other, action, outcome, reason, address, text, from, to, excluded);
    }

    /// The same for one action, or for all.
    public EventQuery withAction(Optional<String> other) {
        return new EventQuery(actor, target, involving, other, outcome, reason, address, text, from, to, excluded);
    }

    /// The same for one outcome, or for all.
    public EventQuery withOutcome(Optional<Outcome> other) {
        return new EventQuery(actor, target, involving, action, other, reason, address, text, from, to, excluded);
    }

    /// The same for one reason, or whatever it was.
    public EventQuery withReason(Optional<String> other) {
        return new EventQuery(actor, target, involving, action, outcome, other, address, text, from, to, excluded);
    }

    /// The same from one address, or from anywhere.
    public EventQuery withAddress(Optional<String> other) {
        return new EventQuery(actor, target, involving, action, outcome, reason, other, text, from, to, excluded);
    }

    /// The same with other words, or with any.
    public EventQuery withText(Optional<String> other) {
        return new EventQuery(actor, target, involving, action, outcome, reason, address, other, from, to, excluded);
    }

    /// The same in another time.
    public EventQuery within(Optional<Instant> first, Optional<Instant> end) {
        return new EventQuery(actor, target, involving, action, outcome, reason, address, text, first, end, excluded);
    }

    /// The same without what is not wanted.
    public EventQuery without(Excluded other) {
        return new EventQuery(actor, target, involving, action, outcome, reason, address, text, from, to, other);
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
