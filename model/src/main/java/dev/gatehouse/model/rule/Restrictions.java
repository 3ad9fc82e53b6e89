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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
}
