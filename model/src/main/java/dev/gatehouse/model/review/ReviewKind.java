package dev.gatehouse.model.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something is to be looked at by a person, the gravest first: items stand in this order.
public enum ReviewKind {
    /// An alarm: of a tenant's log, or a way back in that the server's host opened.
    ALARM,
    /// Somebody who may review used a right on themselves, or looked for themselves in the trail.
    OWN_RIGHT,
    /// Much was taken out of the trail.
    EXPORTS,
    /// Somebody tried to enter outside their hours.
    OUTSIDE_HOURS,
    /// Sign-ins of one account were refused again and again.
    REFUSALS,
    /// More happened than is told apart.
    REST;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this wire form.
    public static Optional<ReviewKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
