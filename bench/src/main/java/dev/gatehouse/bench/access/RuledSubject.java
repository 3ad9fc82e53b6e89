package dev.gatehouse.bench.access;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Somebody of whom much is asked: five roles, three rules, four bands of ten windows and twenty exceptions, eight
/// networks. From [#PERMITTED] they are in at any time, from [#REFUSED] never.
///
/// @param user who
/// @param roles what they hold; the first brings [#PERMISSION]
/// @param zone where the bands lie
record RuledSubject(UserId user, List<RoleId> roles, ZoneId zone) {
    static final String PERMITTED = "127.0.0.1";
    static final String REFUSED = "203.0.113.9";
    static final Permission PERMISSION = new Permission("claims.approve");
    static final int ROLES = 5;

    private static final int WINDOWS = 10;
    private static final int EXCEPTIONS = 20;
    private static final int NETWORKS = 8;

    static RuledSubject random() {
        return new RuledSubject(
                new UserId(UUID.randomUUID()),
                IntStream.range(0, ROLES)
                        .mapToObj(_ -> new RoleId(UUID.randomUUID()))
                        .toList(),
                ZoneId.of("Europe/London"));
    }

    /// The rules and what they name, in an order in which they can be set.
    ///
    /// @param from the first date of the exceptions
    List<RulePart> parts(LocalDate from) {
        var parts = new ArrayList<RulePart>();
        List<TimeBand> bands =
                IntStream.range(0, 4).mapToObj(i -> band(i, from)).toList();
        bands.forEach(band -> parts.add(new RulePart.OfBand(band)));
        List<Machine> networks =
                IntStream.range(0, NETWORKS).mapToObj(RuledSubject::network).toList();
        networks.forEach(network -> parts.add(new RulePart.OfMachine(network)));
        MachineId[] all = networks.stream().map(Machine::id).toArray(MachineId[]::new);
        WayIn daily = WayIn.during(bands.get(0).id(), bands.get(1).id()).onlyFrom(all);
        WayIn nightly = WayIn.during(bands.get(2).id(), bands.get(3).id()).onlyFrom(all);
        parts.add(rule(
                "Everybody", new RuleScope.Tenant(), WayIn.during(bands.get(0).id()), daily));
        parts.add(rule("The person", new RuleScope.OfUser(user), nightly, daily));
        parts.add(rule("The role", new RuleScope.OfRole(roles.getFirst()), daily, nightly));
        return parts;
    }

    private static RulePart rule(String name, RuleScope scope, WayIn... ways) {
        return new RulePart.OfRule(
                new AccessRule(new RuleId(UUID.randomUUID()), "Benchmark: " + name, true, scope, List.of(ways)));
    }

    /// Ten windows that together are all day, every day.
    private TimeBand band(int number, LocalDate from) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(new Window(EnumSet.allOf(DayOfWeek.class), hours(i)));
        }
        var exceptions = IntStream.range(0, EXCEPTIONS)
                .<DayException>mapToObj(i -> new DayException.Open(from.plusDays(3L * i + number)))
                .toList();
        return new TimeBand(
                new BandId(UUID.randomUUID()),
                "Benchmark band " + number,
                zone.getId(),
                windows,
                exceptions,
                List.of());
    }

    private static Hours hours(int i) {
        return Hours.parse(clock(i * 144), clock((i + 1) * 144));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static Machine network(int number) {
        String block = number == 0 ? "127.0.0.0/8" : "10.%d.0.0/16".formatted(number);
        return new Machine.Network(
                new MachineId(UUID.randomUUID()), "Benchmark network " + number, AddressBlock.parse(block), List.of());
    }
}
