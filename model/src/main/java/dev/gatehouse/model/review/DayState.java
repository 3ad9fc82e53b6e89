package dev.gatehouse.model.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far the review of a day is.
public enum DayState {
    /// It is not over: nothing can be said of it yet.
    TODAY,
    /// It is over, and can still be signed off in time.
    DUE,
    /// It is over for too long, and nobody signed it off.
    MISSED,
    /// It was signed off in time.
    SIGNED_OFF,
    /// It was signed off, and late.
    SIGNED_OFF_LATE,
    /// It was over before anybody could have reviewed it; one may all the same.
    BEFORE;

    /// Whether somebody has to do something about it.
    public boolean isWaiting() {
        return this == DUE || this == MISSED;
    }

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of this wire form.
    public static Optional<DayState> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
