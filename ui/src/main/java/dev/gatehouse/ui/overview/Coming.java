package dev.gatehouse.ui.overview;

import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;

/// Something that will happen by itself in the next days.
sealed interface Coming {
    /// How many days ahead one looks.
    int DAYS = 14;

    /// When.
    Instant at();

    /// An account ends.
    ///
    /// @param user whose
    /// @param name their name
    record Expires(Instant at, UserId user, String name) implements Coming {}

    /// The clocks of a tenant's home zone change.
    ///
    /// @param zone which zone
    /// @param forward whether an hour is left out
    /// @param rules how many rules that count have hours in it
    record ClockChange(Instant at, ZoneId zone, boolean forward, long rules) implements Coming {}
}
