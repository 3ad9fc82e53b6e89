package dev.gatehouse.model.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the helpdesk made sure who is on the phone.
public enum CallerCheck {
    CALL_BACK,
    EMPLOYEE_NUMBER,
    MANAGER;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The check of this wire form.
    public static Optional<CallerCheck> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(check -> check.wire().equals(wire))
                .findFirst();
    }
}
