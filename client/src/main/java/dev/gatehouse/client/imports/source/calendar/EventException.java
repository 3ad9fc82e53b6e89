package dev.gatehouse.client.imports.source.calendar;

import dev.gatehouse.client.imports.source.SourceCalendar;

/// An event cannot be taken as a holiday; the others can.
final class EventException extends Exception {
    private static final long serialVersionUID = 1;

    private final SourceCalendar.Flaw flaw;
    private final String reason;

    EventException(SourceCalendar.Flaw flaw, String reason) {
        super(reason);
        this.flaw = flaw;
        this.reason = reason;
    }

    /// Why not, for a program.
    SourceCalendar.Flaw flaw() {
        return flaw;
    }

    /// Why not, for a person.
    String reason() {
        return reason;
    }
}
