package dev.gatehouse.model.rule;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What limits when and from where: a tenant's rules and what they name, or the part of them that binds one person.
///
/// @param rules by id, those that are off among them
/// @param bands by id
/// @param calendars by id
/// @param machines by id
/// @param groups by id
public record Restrictions(
        Map<RuleId, AccessRule> rules,
        Map<BandId, TimeBand> bands,
        Map<CalendarId, HolidayCalendar> calendars,
        Map<MachineId, Machine> machines,
        Map<MachineGroupId, MachineGroup> groups) {
    /// No rules, and nothing that they could name.
    public static final Restrictions NONE = new Restrictions(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// Keeps own copies.
    public Restrictions {
        rules = Map.copyOf(rules);
        bands = Map.copyOf(bands);
        calendars = Map.copyOf(calendars);
        machines = Map.copyOf(machines);
        groups = Map.copyOf(groups);
    }

    /// The part that binds a person: the tenant's rules, theirs, those of their roles, and what these name.
    public Restrictions binding(UserId user, Set<RoleId> roles) {
        return rules.isEmpty()
                ? NONE
                : part(rule -> switch (rule.scope()) {
                    case RuleScope.Tenant _ -> true;
                    case RuleScope.OfRole of -> roles.contains(of.role());
                    case RuleScope.OfUser of -> of.user().equals(user);
                });
    }

    /// All of it but the rules of a scope.
    public Restrictions without(RuleScope scope) {
        var left = new HashMap<>(rules);
        left.values().removeIf(rule -> rule.scope().equals(scope));
        return left.size() == rules.size() ? this : new Restrictions(left, bands, calendars, machines, groups);
    }

    /// The rules of a scope, in order of id.
    public List<AccessRule> of(RuleScope scope) {
        return rules.values().stream()
                .filter(rule -> rule.scope().equals(scope))
                .sorted(Comparator.comparing(AccessRule::id))
                .toList();
    }

    /// Some of the rules, and what they name.
    public Restrictions part(Predicate<AccessRule> wanted) {
        var kept = rules.values().stream().filter(wanted).toList();
        if (kept.isEmpty()) {
            return NONE;
        }
        var ways = kept.stream().flatMap(rule -> rule.ways().stream()).toList();
        var namedBands = named(ways, WayIn::bands, bands);
        var namedGroups = named(ways, WayIn::groups, groups);
        var namedMachines = new HashMap<MachineId, Machine>();
        ways.forEach(way -> machinesOf(way).forEach(machine -> namedMachines.put(machine.id(), machine)));
        var namedCalendars = new HashMap<CalendarId, HolidayCalendar>();
        namedBands.values().stream()
                .flatMap(band -> band.holidays().stream())
                .forEach(id -> find(calendars, id).ifPresent(calendar -> namedCalendars.put(id, calendar)));
        var byId = new HashMap<RuleId, AccessRule>();
        kept.forEach(rule -> byId.put(rule.id(), rule));
        return new Restrictions(byId, namedBands, namedCalendars, namedMachines, namedGroups);
    }

    /// The machines that a way names, itself or by a group.
    public Set<Machine> machinesOf(WayIn way) {
        var found = new HashSet<Machine>();
        way.machines().stream()
                .flatMap(Collection::stream)
                .forEach(id -> find(machines, id).ifPresent(found::add));
        way.groups()
                .map(Set::copyOf)
                .ifPresent(wanted -> machines.values().stream()
                        .filter(machine -> machine.groups().stream().anyMatch(wanted::contains))
                        .forEach(found::add));
        return found;
    }

    private static <K, V> Map<K, V> named(
            Collection<WayIn> ways, Function<WayIn, Optional<List<K>>> part, Map<K, V> all) {
        var found = new HashMap<K, V>();
        for (WayIn way : ways) {
            part.apply(way).stream()
                    .flatMap(Collection::stream)
                    .forEach(id -> find(all, id).ifPresent(value -> found.put(id, value)));
        }
        return found;
    }

    private static <K, V> Optional<V> find(Map<K, V> all, K id) {
        return Optional.ofNullable(all.get(id));
    }

    /// The rules that a part decides in: itself if it is one, and those that name it, also by way of another part.
    public List<AccessRule> rulesOver(RulePart.Key key) {
        return rules.values().stream()
                .filter(rule -> part(rule::equals).find(key).isPresent()
                        || rule.ways().stream().anyMatch(way -> names(way, key)))
                .sorted(Comparator.comparing(AccessRule::id))
                .toList();
    }

    /// A part that names another, if any does.
    public Optional<RulePart> naming(RulePart.Key key) {
        return parts().stream().filter(part -> names(part, key)).findFirst();
    }

    private static boolean names(RulePart part, RulePart.Key other) {
        return switch (part) {
            case RulePart.OfRule(var rule) -> rule.ways().stream().anyMatch(way -> names(way, other));
            case RulePart.OfBand(var band) ->
                other.kind() == RulePart.Kind.CALENDAR && band.holidays().contains(new CalendarId(other.id()));
            case RulePart.OfMachine(var machine) ->
                other.kind() == RulePart.Kind.MACHINE_GROUP
                        && machine.groups().contains(new MachineGroupId(other.id()));
            case RulePart.OfCalendar _, RulePart.OfGroup _ -> false;
        };
    }

    private static boolean names(WayIn way, RulePart.Key other) {
        return switch (other.kind()) {
            case TIME_BAND -> way.bands().orElse(List.of()).contains(new BandId(other.id()));
            case MACHINE -> way.machines().orElse(List.of()).contains(new MachineId(other.id()));
            case MACHINE_GROUP -> way.groups().orElse(List.of()).contains(new MachineGroupId(other.id()));
            case CALENDAR, RULE -> false;
        };
    }

    /// All parts, in order of their keys.
    public List<RulePart> parts() {
        Stream<RulePart> all = Stream.of(
                        rules.values().stream().map(RulePart.OfRule::new),
                        bands.values().stream().map(RulePart.OfBand::new),
                        calendars.values().stream().map(RulePart.OfCalendar::new),
                        machines.values().stream().map(RulePart.OfMachine::new),
                        groups.values().stream().map(RulePart.OfGroup::new))
                .flatMap(each -> each);
        return all.sorted(Comparator.comparing(RulePart::key)).toList();
    }

    /// Restrictions of these parts; of two with one key the later counts.
    public static Restrictions of(Collection<? extends RulePart> parts) {
        var rules = new HashMap<RuleId, AccessRule>();
        var bands = new HashMap<BandId, TimeBand>();
        var calendars = new HashMap<CalendarId, HolidayCalendar>();
        var machines = new HashMap<MachineId, Machine>();
        var groups = new HashMap<MachineGroupId, MachineGroup>();
        for (RulePart part : parts) {
            switch (part) {
                case RulePart.OfRule(var rule) -> rules.put(rule.id(), rule);
                case RulePart.OfBand(var band) -> bands.put(band.id(), band);
                case RulePart.OfCalendar(var calendar) -> calendars.put(calendar.id(), calendar);
                case RulePart.OfMachine(var machine) -> machines.put(machine.id(), machine);
                case RulePart.OfGroup(var group) -> groups.put(group.id(), group);
            }
        }
        return new Restrictions(rules, bands, calendars, machines, groups);
    }

    /// One part.
    public Optional<RulePart> find(RulePart.Key key) {
        return switch (key.kind()) {
            case RULE -> find(rules, new RuleId(key.id())).map(RulePart.OfRule::new);
            case TIME_BAND -> find(bands, new BandId(key.id())).map(RulePart.OfBand::new);
            case CALENDAR -> find(calendars, new CalendarId(key.id())).map(RulePart.OfCalendar::new);
            case MACHINE -> find(machines, new MachineId(key.id())).map(RulePart.OfMachine::new);
            case MACHINE_GROUP -> find(groups, new MachineGroupId(key.id())).map(RulePart.OfGroup::new);
        };
    }
}
