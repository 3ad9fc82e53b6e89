package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One step from a search to the next.
public final class Steps {
    /// How far one looks around an event.
    public static final Duration AROUND = Duration.ofMinutes(10);

    private Steps() {}

    /// The same search, done by one only, or by anyone.
    public static EventQuery by(EventQuery query, Optional<ActorId> actor) {
        return new EventQuery(
                actor,
                query.target(),
                query.action(),
                query.outcome(),
                query.address(),
                query.text(),
                query.from(),
                query.to());
    }

    /// The same search, done to one only, or to anything.
    public static EventQuery to(EventQuery query, Optional<Target> target) {
        return new EventQuery(
                query.actor(),
                target,
                query.action(),
                query.outcome(),
                query.address(),
                query.text(),
                query.from(),
                query.to());
    }

    /// The same search for one action, or for all.
    public static EventQuery doing(EventQuery query, Optional<String> action) {
        return new EventQuery(
                query.actor(),
                query.target(),
                action,
                query.outcome(),
                query.address(),
                query.text(),
                query.from(),
                query.to());
    }

    /// The same search for one outcome, or for all.
    public static EventQuery ending(EventQuery query, Optional<Outcome> outcome) {
        return new EventQuery(
                query.actor(),
                query.target(),
                query.action(),
                outcome,
                query.address(),
                query.text(),
                query.from(),
                query.to());
    }

    /// The same search from one address, or from anywhere.
    public static EventQuery from(EventQuery query, Optional<String> address) {
        return new EventQuery(
                query.actor(),
                query.target(),
                query.action(),
                query.outcome(),
                address,
                query.text(),
                query.from(),
                query.to());
    }

    /// The same search in another time.
    public static EventQuery within(EventQuery query, Optional<Instant> from, Optional<Instant> to) {
        return new EventQuery(
                query.actor(),
                query.target(),
                query.action(),
                query.outcome(),
                query.address(),
                query.text(),
                from,
                to);
    }

    /// Everything in the ten minutes up to an event, the event among it.
    public static EventQuery before(AuditEvent event) {
        Instant time = event.time();
        return within(EventQuery.ALL, Optional.of(time.minus(AROUND)), Optional.of(time.plus(1, ChronoUnit.MICROS)));
    }

    /// Everything in the ten minutes from an event on, the event among it.
    public static EventQuery after(AuditEvent event) {
        Instant time = event.time();
        return within(EventQuery.ALL, Optional.of(time), Optional.of(time.plus(AROUND)));
    }
}
