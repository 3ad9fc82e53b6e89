package dev.gatehouse.bench.access;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.Restrictions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/// Decisions in memory, on one thread: how many in a second of its CPU. Half of them are refused, at instants of a
/// fortnight.
final class Decisions {
    private static final int REQUESTS = 1_024;
    private static final Duration WARM = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private final Gate gate;
    private final AccessRequest[] requests = new AccessRequest[REQUESTS];

    Decisions(RandomGenerator random, Instant now) {
        RuledSubject subject = RuledSubject.random();
        gate = Gate.of(profile(subject, now));
        var in = Standpoint.at(Address.parse(RuledSubject.PERMITTED));
        var out = Standpoint.at(Address.parse(RuledSubject.REFUSED));
        AccountFacts facts = AccountFacts.fresh(subject.user()).chosen(now, Optional.empty());
        for (int i = 0; i < REQUESTS; i++) {
            Instant at = now.plusSeconds(random.nextInt(14 * 86_400));
            requests[i] = AccessRequest.entry(at, facts, i % 2 == 0 ? in : out).using(RuledSubject.PERMISSION);
        }
    }

    void measure(Figures figures) {
        int permitted = 0;
        for (AccessRequest request : requests) {
            permitted += gate.permits(request) ? 1 : 0;
        }
        if (permitted != REQUESTS / 2) {
            throw new IllegalStateException("half should be refused, but " + permitted + " are permitted");
        }
        figures.say("access.decide.ops_per_s", perSecond(request -> gate.permits(request) ? 1 : 0), "1/s");
        figures.say(
                "access.explain.ops_per_s",
                perSecond(request -> AccessDecider.trace(gate, request).lines().size()),
                "1/s");
    }

    private double perSecond(ToIntFunction<AccessRequest> question) {
        run(question, WARM);
        return run(question, MEASURED);
    }

    private double run(ToIntFunction<AccessRequest> question, Duration time) {
        long begun = cpu();
        long asked = 0;
        long sum = 0;
        long spent = 0;
        while (spent < time.toNanos()) {
            for (AccessRequest request : requests) {
                sum += question.applyAsInt(request);
            }
            asked += REQUESTS;
            spent = cpu() - begun;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        return asked * 1e9 / spent;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static AccessProfile profile(RuledSubject subject, Instant now) {
        Map<RoleId, Role> roles = new HashMap<>();
        for (RoleId role : subject.roles()) {
            var brings = new TreeSet<>(List.of(new Permission("area.verb" + roles.size())));
            if (role.equals(subject.roles().getFirst())) {
                brings.add(RuledSubject.PERMISSION);
            }
            roles.put(role, new Role(role, "Role " + roles.size(), "", false, brings));
        }
        Instant from = now.minus(Duration.ofDays(1));
        var user = new User(
                subject.user(),
                "subject",
                "The subject",
                Contact.NONE,
                from,
                Optional.empty(),
                from,
                new Expiry.At(now.plus(Duration.ofDays(365))),
                subject.roles().stream()
                        .map(role -> new Grant(
                                role, from, Optional.empty(), ActorId.system("installation"), Optional.empty()))
                        .toList());
        var rules = Restrictions.of(subject.parts(now.atZone(ZoneOffset.UTC).toLocalDate()));
        return AccessProfile.of(user, roles, rules);
    }
}
