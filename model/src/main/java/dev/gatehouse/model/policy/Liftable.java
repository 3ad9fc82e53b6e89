package dev.gatehouse.model.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can stand in a person's way that a policy may let the helpdesk lift.
public enum Liftable {
    EXPIRED,
    LOCKED,
    PASSWORD,
    DISABLED,
    /// That it is outside their hours: the helpdesk may let somebody in for a while.
    HOURS;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The thing of this wire form.
    public static Optional<Liftable> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(thing -> thing.wire().equals(wire))
                .findFirst();
    }
}
