package dev.gatehouse.ui.rules;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.FakeWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Rules of a tenant: one for everyone that is always open somewhere, one of a role that shares its hours, one of a
/// person, and one that is off. It is Sunday, 22 November 2026, 17:20.
public final class SampleRules {
    /// Odd minutes, an exception and a calendar: nothing of it may get lost.
    public static final TimeBand OFFICE_HOURS = new TimeBand(
            new BandId(new UUID(5, 1)),
            "Office hours",
            "Europe/London",
            WeekText.parse("Mon-Fri 8:07-17:53, Sun 22-6"),
            List.of(
                    new DayException.Closed(LocalDate.of(2026, 12, 28)),
                    new DayException.OwnHours(LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720)))),
            List.of(new CalendarId(new UUID(9, 1))));

    public static final TimeBand EVENINGS = new TimeBand(
            new BandId(new UUID(5, 2)),
            "Evenings",
            "Europe/London",
            WeekText.parse("Mon-Sun 17-22"),
            List.of(),
            List.of());

    public static final HolidayCalendar ENGLAND = new HolidayCalendar(
            new CalendarId(new UUID(9, 1)),
            "England",
            List.of(new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 25), "Christmas Day")));

    public static final MachineGroup FLOOR = new MachineGroup(new MachineGroupId(new UUID(7, 1)), "Claims floor");
    public static final Machine OFFICE = new Machine.Network(
            new MachineId(new UUID(6, 1)), "Office network", AddressBlock.parse("10.4.7.0/24"), List.of());
    public static final Machine PC = new Machine.Passport(
            new MachineId(new UUID(6, 2)), "PC-12", Optional.of(new Thumbprint("ab".repeat(32))), List.of(FLOOR.id()));
    public static final Machine WAITING =
            new Machine.Passport(new MachineId(new UUID(6, 3)), "PC-13", Optional.empty(), List.of());

    /// By day from anywhere, in the evening from the office or with PC-12.
    public static final AccessRule EVERYONE = new AccessRule(
            new RuleId(new UUID(8, 1)),
            "Working hours",
            true,
            new RuleScope.Tenant(),
            List.of(WayIn.during(OFFICE_HOURS.id()), WayIn.during(EVENINGS.id()).onlyFrom(OFFICE.id(), PC.id())));

    public static final RoleId CLAIMS = new RoleId(new UUID(7, 1));
    public static final AccessRule OF_CLAIMS = new AccessRule(
            new RuleId(new UUID(8, 2)),
            "Claims by day",
            true,
            new RuleScope.OfRole(CLAIMS),
            List.of(WayIn.during(OFFICE_HOURS.id())));

    public static final AccessRule OF_PERSON = new AccessRule(
            new RuleId(new UUID(8, 3)),
            "From the floor",
            true,
            new RuleScope.OfUser(FakeWorld.person(5)),
            List.of(new WayIn(Optional.empty(), Optional.empty(), Optional.of(List.of(FLOOR.id())), new TreeSet<>())));

    public static final AccessRule OFF = new AccessRule(
            new RuleId(new UUID(8, 4)), "Imported logon hours", false, new RuleScope.Tenant(), List.of());

    private SampleRules() {}

    /// All together.
    public static Restrictions all() {
        return with(Stream.empty());
    }

    /// All together, and others.
    public static Restrictions with(Stream<? extends RulePart> others) {
        return Restrictions.of(Stream.concat(
                        Stream.of(
                                new RulePart.OfCalendar(ENGLAND),
                                new RulePart.OfBand(OFFICE_HOURS),
                                new RulePart.OfBand(EVENINGS),
                                new RulePart.OfGroup(FLOOR),
                                new RulePart.OfMachine(OFFICE),
                                new RulePart.OfMachine(PC),
                                new RulePart.OfMachine(WAITING),
                                new RulePart.OfRule(EVERYONE),
                                new RulePart.OfRule(OF_CLAIMS),
                                new RulePart.OfRule(OF_PERSON),
                                new RulePart.OfRule(OFF)),
                        others)
                .toList());
    }
}
