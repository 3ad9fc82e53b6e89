package dev.gatehouse.model.directory;

import java.util.Locale;

/// The word that sums an account up: the first that holds, in this order.
public enum AccountStatus {
    DISABLED,
    LOCKED,
    UNVERIFIED,
    ACTIVE;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
