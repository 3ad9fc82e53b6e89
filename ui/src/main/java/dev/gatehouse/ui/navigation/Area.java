package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.permission.ConsolePermission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The entries of the navigation, in their order. Whoever lacks what an entry needs does not see it.
public enum Area {
    /// What needs attention.
    OVERVIEW(true, ConsolePermission.DIRECTORY_READ),
    /// A caller, what blocks them, the fix.
    HELP_DESK(true, ConsolePermission.DIRECTORY_READ, ConsolePermission.USERS_RESET),
    /// The people of a tenant.
    USERS(false, ConsolePermission.DIRECTORY_READ),
    /// The roles of a tenant.
    ROLES(false, ConsolePermission.DIRECTORY_READ),
    /// When and from where people may enter a tenant.
    RULES(false, ConsolePermission.DIRECTORY_READ),
    /// What people may work from, and the keys it is known by.
    MACHINES(false, ConsolePermission.DIRECTORY_READ),
    /// What of it a person has to look at, day by day.
    REVIEWS(false, ConsolePermission.AUDIT_REVIEW),
    /// What happened in a tenant.
    AUDIT(false, ConsolePermission.AUDIT_READ),
    /// This workstation and its look.
    SETTINGS(true);

    private final boolean acrossTenants;
    private final Set<ConsolePermission> needs;

    Area(boolean acrossTenants, ConsolePermission... needs) {
        this.acrossTenants = acrossTenants;
        this.needs = Set.of(needs);
    }

    /// Whether it works without a single tenant being chosen.
    public boolean isAcrossTenants() {
        return acrossTenants;
    }

    /// Whether somebody with these permissions sees it.
    public boolean isOpenTo(Predicate<ConsolePermission> holds) {
        return needs.stream().allMatch(holds);
    }

    /// A short name to remember it by and to build message keys from, for example `help_desk`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The area of this short name.
    public static Optional<Area> ofCode(String code) {
        return Arrays.stream(values()).filter(area -> area.code().equals(code)).findFirst();
    }
}
