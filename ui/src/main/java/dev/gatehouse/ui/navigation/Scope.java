package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.directory.Tenant;
import java.util.Optional;

/// What the window is about: one tenant, or all that the person reaches.
public sealed interface Scope {
    /// One tenant.
    ///
    /// @param it which
    record One(Tenant it) implements Scope {}

    /// All tenants that the person reaches.
    record All() implements Scope {}

    /// The tenant, if it is one.
    default Optional<Tenant> tenant() {
        return switch (this) {
            case One one -> Optional.of(one.it());
            case All _ -> Optional.empty();
        };
    }
}
