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

    /// The hours of somebody.
    public sealed interface Hours {
        /// No rule limits them.
        record Any() implements Hours {}

        /// A rule lets them in at no time.
        record Never() implements Hours {}

        /// Within these bands, each once, at least one.
        record Within(List<TimeBand> bands) implements Hours {
            /// Keeps an own copy.
            public Within {
                bands = List.copyOf(bands);
            }
        }
    }

    /// The hours within which somebody may enter: those of everybody's and their own rules, and where these set none,
    /// those of the roles they hold.
    public Hours of(User user, Instant at) {
        Hours entering = hours(List.of(new RuleScope.OfUser(user.id()), new RuleScope.Tenant()));
        return entering instanceof Hours.Any
                ? hours(user.grants().stream()
                        .filter(grant -> grant.isValid(at))
                        .map(grant -> new RuleScope.OfRole(grant.role()))
                        .toList())
                : entering;
    }

    private Hours hours(List<? extends RuleScope> scopes) {
        if (rulesOf(scopes).anyMatch(PersonHours::opensNever)) {
            return new Hours.Never();
        }
        List<TimeBand> bands = bands(rulesOf(scopes));
        return bands.isEmpty() ? new Hours.Any() : new Hours.Within(bands);
    }

    private Stream<AccessRule> rulesOf(List<? extends RuleScope> scopes) {
        return scopes.stream().flatMap(scope -> Optional.ofNullable(byScope.get(scope)).orElse(List.of()).stream());
    }

    /// None of its ways in has a band: it asks for one of none, or for what nobody knows, or there is no way in.
    private static boolean opensNever(AccessRule rule) {
        return rule.ways().stream()
                .allMatch(way -> way.bands().filter(List::isEmpty).isPresent()
                        || !way.unknown().isEmpty());
    }

    private List<TimeBand> bands(Stream<AccessRule> binding) {
        return binding.filter(PersonHours::limitsHours)
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
