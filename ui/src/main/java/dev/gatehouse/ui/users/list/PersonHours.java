package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hours of people, out of a tenant's rules that were read once: nothing is asked for one of them.
public final class PersonHours {
    private final Restrictions rules;
    private final Map<RuleScope, List<AccessRule>> byScope;

    /// Of these rules; those that are off bind nobody.
    public PersonHours(Restrictions rules) {
        this.rules = rules;
        byScope = rules.rules().values().stream()
                .filter(AccessRule::on)
                .sorted(Comparator.comparing(AccessRule::id))
                .collect(Collectors.groupingBy(AccessRule::scope));
    }

    /// The bands within which somebody may enter, each once: those of everybody's and their own rules, and where these
    /// set none, those of the roles they hold. Empty: no rule limits their hours.
    public List<TimeBand> of(User user, Instant at) {
        List<TimeBand> entering = bands(Stream.of(new RuleScope.OfUser(user.id()), new RuleScope.Tenant()));
        return entering.isEmpty()
                ? bands(user.grants().stream()
                        .filter(grant -> grant.isValid(at))
                        .map(grant -> new RuleScope.OfRole(grant.role())))
                : entering;
    }

    private List<TimeBand> bands(Stream<? extends RuleScope> scopes) {
        return scopes.flatMap(scope -> Optional.ofNullable(byScope.get(scope)).orElse(List.of()).stream())
                .filter(PersonHours::limitsHours)
                .flatMap(rule -> rule.ways().stream())
                .flatMap(way -> way.bands().orElse(List.of()).stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(rules.bands().get(id)).stream())
                .toList();
    }

    /// One way in that is open at any time and from anywhere is enough.
    private static boolean limitsHours(AccessRule rule) {
        return rule.ways().stream()
                .noneMatch(way -> way.bands().isEmpty()
                        && !way.hasMachines()
                        && way.unknown().isEmpty());
    }
}
