package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenFactory;

/// The factories of the screens: one an area, and those that share theirs with another.
public record Screens(
        ScreenFactory overview,
        ScreenFactory helpDesk,
        ScreenFactory users,
        ScreenFactory imports,
        ScreenFactory roles,
        ScreenFactory rules,
        ScreenFactory machines,
        ScreenFactory reviews,
        ScreenFactory audit,
        ScreenFactory settings) {
    /// The factory of the screen that has a place.
    public ScreenFactory of(Place place) {
        return place instanceof Place.Import ? imports : of(place.area());
    }

    private ScreenFactory of(Area area) {
        return switch (area) {
            case OVERVIEW -> overview;
            case HELP_DESK -> helpDesk;
            case USERS -> users;
            case ROLES -> roles;
            case RULES -> rules;
            case MACHINES -> machines;
            case REVIEWS -> reviews;
            case AUDIT -> audit;
            case SETTINGS -> settings;
        };
    }
}
