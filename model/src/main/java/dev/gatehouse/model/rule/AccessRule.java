package dev.gatehouse.model.rule;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RuleId;
import java.util.List;

/// Ways in for whoever it binds: one of them suffices, and without any it permits nothing.
///
/// @param id opaque, for ever
/// @param name 1 to 200 characters
/// @param on whether it counts; a rule that is off restricts nothing and is still shown
/// @param scope whom it binds
/// @param ways at most 100, in the order in which they were written
public record AccessRule(RuleId id, String name, boolean on, RuleScope scope, List<WayIn> ways) {
    /// The most ways of one rule.
    public static final int MOST_WAYS = 100;

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException without a name or with too many ways
    public AccessRule {
        if (name.isBlank() || name.length() > Bounds.NAME) {
            throw new IllegalArgumentException("a rule needs a name");
        }
        ways = List.copyOf(ways);
        if (ways.size() > MOST_WAYS) {
            throw new IllegalArgumentException("more than " + MOST_WAYS + " ways");
        }
    }

    /// This rule switched on or off.
    public AccessRule switched(boolean other) {
        return new AccessRule(id, name, other, scope, ways);
    }

    /// This rule with other ways in.
    public AccessRule with(List<WayIn> others) {
        return new AccessRule(id, name, on, scope, others);
    }
}
