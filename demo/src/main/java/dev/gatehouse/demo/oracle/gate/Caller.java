package dev.gatehouse.demo.oracle.gate;

import java.util.Optional;

/// Who calls. Service accounts, once there are any, are a kind of caller of their own: the compiler then names every
/// place that has to know what they may do.
public sealed interface Caller {
    /// Somebody without a session.
    ///
    /// @param showsToken whether they show something that was never a token
    record Stranger(boolean showsToken) implements Caller {}

    /// Somebody who had signed in.
    ///
    /// @param operator whether they are of the house, not of a tenant
    /// @param role what they were granted, at home
    /// @param standing how it stands with them now
    record Person(boolean operator, Optional<BuiltInRole> role, Standing standing) implements Caller {
        /// Whether they hold a permission where they reach.
        boolean holds(String permission) {
            return role.filter(granted -> granted.brings(permission)).isPresent();
        }
    }
}
