package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import java.time.Instant;

/// How a rule stands at an instant for whoever is at the right machine: by its hours alone.
public sealed interface RuleState {
    /// Switched off: it restricts nobody.
    record Off() implements RuleState {}

    /// Without any way in: it permits nobody.
    record NoWay() implements RuleState {}

    /// Some way is open.
    ///
    /// @param until when none of its ways is open any more
    record Open(Next until) implements RuleState {}

    /// No way is open.
    ///
    /// @param opens when one opens
    record Closed(Next opens) implements RuleState {}

    /// Whether it keeps everybody out, wherever they are.
    default boolean keepsOut() {
        return switch (this) {
            case NoWay _, Closed _ -> true;
            case Off _, Open _ -> false;
        };
    }

    /// How a rule stands.
    ///
    /// @param all at least what the rule names
    /// @param data the zones
    static RuleState of(AccessRule rule, Restrictions all, Instant at, TzData data) {
        if (!rule.on()) {
            return new Off();
        }
        return rule.ways().isEmpty() ? new NoWay() : new RuleHours(rule, all, data).at(at);
    }
}
