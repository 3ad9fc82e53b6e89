package dev.gatehouse.model.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The two forms of an entry code.
public enum CodeForm {
    /// 128 bits, good for 24 hours.
    MAILED(Duration.ofHours(24)),
    /// About 55 bits, good for 30 minutes and five tries.
    SPOKEN(Duration.ofMinutes(30));

    private final Duration validity;

    CodeForm(Duration validity) {
        this.validity = validity;
    }

    /// How long a code of this form is good for.
    public Duration validity() {
        return validity;
    }

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The form of this wire form.
    public static Optional<CodeForm> ofWire(String wire) {
        return Arrays.stream(values()).filter(form -> form.wire().equals(wire)).findFirst();
    }
}
