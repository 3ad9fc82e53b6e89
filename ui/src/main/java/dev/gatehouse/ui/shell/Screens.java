package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.ScreenFactory;

/// The factories of the screens, one an area.
public record Screens(
        ScreenFactory overview,
        ScreenFactory helpDesk,
        ScreenFactory users,
        ScreenFactory roles,
        ScreenFactory rules,
        ScreenFactory machines,
        ScreenFactory audit,
        ScreenFactory settings) {
    /// The factory of an area.
    public ScreenFactory of(Area area) {
        return switch (area) {
            case OVERVIEW -> overview;
            case HELP_DESK -> helpDesk;
            case USERS -> users;
            case ROLES -> roles;
            case RULES -> rules;
            case MACHINES -> machines;
            case AUDIT -> audit;
            case SETTINGS -> settings;
        };
    }
}
