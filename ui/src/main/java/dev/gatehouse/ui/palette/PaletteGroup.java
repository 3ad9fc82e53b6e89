package dev.gatehouse.ui.palette;

import java.util.Arrays;
import java.util.Optional;

/// The groups of the palette, in their order.
enum PaletteGroup {
    /// Things opened before; only while nothing is typed.
    RECENT(' '),
    /// People and the tickets that lead to them.
    PEOPLE('@'),
    /// What can be done on the present screen.
    ACTIONS('>'),
    /// Areas.
    GO_TO(' '),
    /// Roles of the present tenant.
    ROLES(' '),
    /// Machines of the present tenant, networks among them.
    MACHINES(' '),
    /// Access rules of the present tenant.
    RULES(' '),
    /// Searches of the trail.
    EVENTS(' '),
    /// Tenants.
    TENANTS('#'),
    /// People, by the number of a ticket.
    TICKETS('!'),
    /// People, and why they may enter or may not.
    WHY('?');

    private final char prefix;

    PaletteGroup(char prefix) {
        this.prefix = prefix;
    }

    /// The group that a first character asks for.
    static Optional<PaletteGroup> ofPrefix(char first) {
        return first == ' '
                ? Optional.empty()
                : Arrays.stream(values()).filter(group -> group.prefix == first).findFirst();
    }
}
