package dev.gatehouse.demo.prove.profile;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random rules, and what rules name: few, so that they often meet.
final class RandomParts {
    /// From where the rules of everybody always permit: the one who asks must not be shut out.
    static final Machine HERE = new Machine.Network(
            new MachineId(new UUID(78, 1)), "This machine", AddressBlock.parse("127.0.0.0/8"), List.of());

    private static final int MOST = 40;
    private static final List<String> ZONES =
            List.of("Europe/London", "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu");

    private final RandomGenerator random;
    private final Directory picture;
    private final Restrictions known;
    private final LocalDate today;

    RandomParts(RandomGenerator random, Directory picture, LocalDate today) {
        this.random = random;
        this.today = today;
        this.picture = picture;
        known = picture.restrictions();
    }

    Change change() {
        List<RulePart> all = known.parts().stream()
                .filter(part -> !part.equals(new RulePart.OfMachine(HERE)))
                .toList();
        if (!all.isEmpty() && random.nextInt(all.size() >= MOST ? 2 : 6) == 0) {
            return new Change.RemovePart(any(all).key());
        }
        return new Change.SetPart(
                switch (random.nextInt(8)) {
                    case 0 -> new RulePart.OfCalendar(calendar());
                    case 1 -> new RulePart.OfGroup(new MachineGroup(new MachineGroupId(id(6)), name()));
                    case 2, 3 -> new RulePart.OfMachine(machine());
                    case 4, 5 -> new RulePart.OfBand(band());
                    default -> new RulePart.OfRule(rule());
                });
    }

    private UUID id(int ofThese) {
        return new UUID(77, random.nextInt(ofThese));
    }

    private String name() {
        return "Thing " + random.nextInt(100_000);
    }

    private HolidayCalendar calendar() {
        var dates = new TreeSet<LocalDate>();
        for (int i = random.nextInt(4); i > 0; i--) {
            dates.add(day());
        }
        return new HolidayCalendar(
                new CalendarId(id(4)),
                name(),
                dates.stream()
                        .map(date -> new HolidayCalendar.Holiday(date, "Holiday"))
                        .toList());
    }

    private Machine machine() {
        String block = random.nextInt(3) == 0 ? "127.0.0.0/8" : "10.0.%d.0/%d".formatted(random.nextInt(4), 24);
        return new Machine.Network(
                new MachineId(id(8)),
                name(),
                AddressBlock.parse(block),
                some(known.groups().keySet()));
    }

    private TimeBand band() {
        var windows = new ArrayList<Window>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (int d = 1 + random.nextInt(6); d > 0; d--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            windows.add(new Window(days, hours()));
        }
        var exceptions = new TreeMap<LocalDate, DayException>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate date = day();
            exceptions.put(
                    date,
                    switch (random.nextInt(3)) {
                        case 0 -> new DayException.Closed(date);
                        case 1 -> new DayException.Open(date);
                        default -> new DayException.OwnHours(date, List.of(hours()));
                    });
        }
        return new TimeBand(
                new BandId(id(8)),
                name(),
                any(ZONES),
                windows,
                List.copyOf(exceptions.values()),
                some(known.calendars().keySet()));
    }

    private Hours hours() {
        int from = random.nextInt(24 * 4) * 15;
        int to = 1 + random.nextInt(24 * 60);
        return from == to ? Hours.parse("08:00", "18:00") : Hours.parse(clock(from), clock(to));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private AccessRule rule() {
        var ways = new ArrayList<WayIn>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            ways.add(new WayIn(
                    random.nextInt(4) > 0 ? Optional.of(some(known.bands().keySet())) : Optional.empty(),
                    random.nextInt(3) == 0 ? Optional.of(some(known.machines().keySet())) : Optional.empty(),
                    random.nextInt(4) == 0 ? Optional.of(some(known.groups().keySet())) : Optional.empty(),
                    new TreeSet<>()));
        }
        RuleScope scope = scope();
        if (scope instanceof RuleScope.Tenant) {
            ways.add(WayIn.from(HERE.id()));
        }
        return new AccessRule(new RuleId(id(16)), name(), random.nextInt(5) > 0, scope, ways);
    }

    private RuleScope scope() {
        return switch (random.nextInt(8)) {
            case 0 -> new RuleScope.Tenant();
            case 1, 2 ->
                new RuleScope.OfRole(any(picture.roles().keySet().stream()
                        .sorted(Comparator.comparing(Object::toString))
                        .toList()));
            default ->
                new RuleScope.OfUser(any(picture.users().keySet().stream()
                        .sorted(UserId::compareTo)
                        .toList()));
        };
    }

    private LocalDate day() {
        return today.plusDays(random.nextInt(20) - 3L);
    }

    private <T> List<T> some(Collection<T> all) {
        return all.stream()
                .sorted(Comparator.comparing(Object::toString))
                .filter(_ -> random.nextBoolean())
                .toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
