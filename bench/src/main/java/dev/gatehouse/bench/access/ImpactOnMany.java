package dev.gatehouse.bench.access;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// What a change of the hours of a role means to 50,000 people who all hold it, in a tenant of 200 roles.
final class ImpactOnMany {
    private static final int PEOPLE = 50_000;
    private static final int ROLES = 200;
    private static final int OTHERS_HELD = 3;
    private static final int RUNS = 5;
    private static final double MOST_S = 2;

    private static final RoleId HELD = new RoleId(new UUID(1, 1));
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Instant now;
    private final Directory before;
    private final Directory after;

    ImpactOnMany(RandomGenerator random, Instant now) {
        this.now = now;
        Map<RoleId, Role> roles = roles();
        Directory free = new Directory(
                new TenantId("acme"), 1, people(random, List.copyOf(roles.keySet())), roles, Policy.standard(ZONE));
        before = free.restricted(hours("Mon-Fri 8-18"));
        after = free.restricted(hours("Mon-Thu 9-17"));
    }

    void measure(Figures figures) {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Impact impact = Impact.of(before, after, now, this::facts, this::facts, _ -> true);
            seconds[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
            if (impact.lose().size() != PEOPLE) {
                throw new IllegalStateException(
                        "everybody loses hours, but " + impact.lose().size() + " do");
            }
        }
        Arrays.sort(seconds);
        figures.say("access.impact_s", seconds[RUNS / 2], "s", OptionalDouble.of(MOST_S));
    }

    private AccountFacts facts(UserId user) {
        return AccountFacts.fresh(user).chosen(now.minus(Duration.ofDays(1)), Optional.empty());
    }

    private static Map<RoleId, Role> roles() {
        Map<RoleId, Role> roles = new HashMap<>();
        for (int i = 0; i < ROLES; i++) {
            var id = i == 0 ? HELD : new RoleId(new UUID(1, i + 1L));
            roles.put(
                    id,
                    new Role(
                            id,
                            "Role " + i,
                            "",
                            false,
                            new TreeSet<>(List.of(
                                    new Permission("area%d.read".formatted(i)),
                                    new Permission("area%d.write".formatted(i))))));
        }
        return roles;
    }

    private Map<UserId, User> people(RandomGenerator random, List<RoleId> roles) {
        Map<UserId, User> people = new HashMap<>();
        Instant from = now.minus(Duration.ofDays(100));
        for (int i = 0; i < PEOPLE; i++) {
            var held = new TreeSet<RoleId>();
            held.add(HELD);
            for (int more = 0; more < OTHERS_HELD; more++) {
                held.add(roles.get(random.nextInt(roles.size())));
            }
            var id = new UserId(new UUID(2, i));
            List<Grant> grants = new ArrayList<>();
            held.forEach(role -> grants.add(
                    new Grant(role, from, Optional.empty(), ActorId.system("installation"), Optional.empty())));
            people.put(
                    id,
                    new User(
                            id,
                            "person" + i,
                            "Person " + i,
                            Contact.NONE,
                            from,
                            Optional.empty(),
                            from,
                            new Expiry.At(now.plus(Duration.ofDays(1 + random.nextInt(300)))),
                            grants));
        }
        return people;
    }

    private static Restrictions hours(String week) {
        var band = new TimeBand(
                new BandId(new UUID(3, 1)), "Hours", ZONE.getId(), WeekText.parse(week), List.of(), List.of());
        var rule = new AccessRule(
                new RuleId(new UUID(4, 1)),
                "Hours of the role",
                true,
                new RuleScope.OfRole(HELD),
                List.of(WayIn.during(band.id())));
        return Restrictions.of(List.of(new RulePart.OfBand(band), new RulePart.OfRule(rule)));
    }
}
