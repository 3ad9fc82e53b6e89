package dev.gatehouse.model.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a reviewer makes of an item.
public enum Verdict {
    /// Nothing is wrong.
    FINE,
    /// Somebody will have to do something.
    FOLLOW_UP,
    /// Something happened that should not have.
    INCIDENT;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The verdict of this wire form.
    public static Optional<Verdict> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
