package dev.gatehouse.ui.rules.list;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleState;
import dev.gatehouse.ui.port.People;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything the screen knows of a tenant's rules at one revision.
///
/// @param picture the rules, what they name, all roles, and the people whom a rule of their own binds
/// @param rows the rules by name, as they stand
public record KnownRules(Directory picture, List<RuleRow> rows) {
    /// Keeps an own copy.
    public KnownRules {
        rows = List.copyOf(rows);
    }

    /// Reads all of it. Blocks.
    public static KnownRules read(People people, TenantId tenant, Instant at) {
        return of(people.rules(tenant), at);
    }

    /// What is known of a picture's rules at an instant.
    public static KnownRules of(Directory picture, Instant at) {
        var all = picture.restrictions();
        var data = TzData.ofJava();
        return new KnownRules(
                picture,
                all.rules().values().stream()
                        .sorted(Comparator.comparing((AccessRule rule) -> Role.nameKey(rule.name()))
                                .thenComparing(AccessRule::id))
                        .map(rule -> new RuleRow(rule, RuleState.of(rule, all, at, data)))
                        .toList());
    }

    /// The same rules as they stand at another instant.
    public KnownRules at(Instant other) {
        return of(picture, other);
    }

    /// One rule.
    public Optional<AccessRule> rule(RuleId id) {
        return Optional.ofNullable(picture.restrictions().rules().get(id));
    }
}
