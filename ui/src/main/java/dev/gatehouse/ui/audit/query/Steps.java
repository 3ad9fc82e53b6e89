package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.audit.AuditEvent;
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

    /// Everything in the ten minutes up to an event, the event among it.
    public static EventQuery before(AuditEvent event) {
        Instant time = event.time();
        return EventQuery.ALL.within(Optional.of(time.minus(AROUND)), Optional.of(time.plus(1, ChronoUnit.MICROS)));
    }

    /// Everything in the ten minutes from an event on, the event among it.
    public static EventQuery after(AuditEvent event) {
        Instant time = event.time();
        return EventQuery.ALL.within(Optional.of(time), Optional.of(time.plus(AROUND)));
    }
}
