package dev.gatehouse.model.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a tenant is used for; always shown with its word and its colour.
public enum Environment {
    PRODUCTION,
    STAGING,
    TEST,
    HOUSE;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The environment of this wire form.
    public static Optional<Environment> ofWire(String wire) {
        return Arrays.stream(values()).filter(e -> e.wire().equals(wire)).findFirst();
    }
}
