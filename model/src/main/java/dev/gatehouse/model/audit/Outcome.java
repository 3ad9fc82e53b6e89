package dev.gatehouse.model.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How it ended.
public enum Outcome {
    DONE,
    REFUSED,
    PENDING;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The outcome of this wire form.
    public static Optional<Outcome> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire().equals(wire))
                .findFirst();
    }
}
