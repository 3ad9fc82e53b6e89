package dev.gatehouse.model.audit;

import java.util.regex.Pattern;

/// What something was done to.
///
/// @param kind `user`, `role`, `tenant`, `session`, `trail`, `review`
/// @param id its opaque id
public record Target(String kind, String id) {
    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}");

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for a kind or id out of bounds
    public Target {
        if (!KIND.matcher(kind).matches() || id.isEmpty() || id.length() > 80) {
            throw new IllegalArgumentException("not a target");
        }
    }

    /// The wire form, `kind/id`.
    public String wire() {
        return kind + "/" + id;
    }

    /// The target of this wire form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Target ofWire(String wire) {
        int slash = wire.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a target");
        }
        return new Target(wire.substring(0, slash), wire.substring(slash + 1));
    }
}
