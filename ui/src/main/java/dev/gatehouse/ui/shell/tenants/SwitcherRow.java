package dev.gatehouse.ui.shell.tenants;

import dev.gatehouse.model.directory.Tenant;
import java.time.Instant;
import java.util.Optional;

/// A line of the tenant switcher.
public sealed interface SwitcherRow {
    /// The name of a section; cannot be chosen.
    record Heading(String words) implements SwitcherRow {}

    /// All tenants at once.
    record Everything() implements SwitcherRow {}

    /// One tenant.
    ///
    /// @param tenant which
    /// @param copyAsOf how old the copy on this workstation is, where that is known
    /// @param favourite whether the person marked it
    /// @param current whether the window is about it
    record One(Tenant tenant, Optional<Instant> copyAsOf, boolean favourite, boolean current) implements SwitcherRow {}

    /// Whether it can be chosen.
    default boolean isChoice() {
        return !(this instanceof Heading);
    }
}
