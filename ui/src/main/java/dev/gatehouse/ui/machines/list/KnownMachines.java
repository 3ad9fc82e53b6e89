package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.Machines;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the screen knows of a tenant's machines at one revision.
///
/// @param picture machines, groups, and the rules that name them
/// @param keys what the server told of their keys; empty: it was not asked yet, or cannot be
/// @param here which of them this workstation is
public record KnownMachines(Directory picture, Optional<Map<MachineId, Machines.Key>> keys, Optional<MachineId> here) {
    /// The same with what the server told of keys.
    KnownMachines with(Optional<Map<MachineId, Machines.Key>> told) {
        return new KnownMachines(picture, told, here);
    }

    /// What stands in a list, by name.
    public List<MachineRow> rows(MachineTab tab) {
        return picture.restrictions().parts().stream()
                .filter(tab::holds)
                .sorted(Comparator.comparing((RulePart part) -> Role.nameKey(part.name()))
                        .thenComparing(RulePart::key))
                .map(this::row)
                .toList();
    }

    /// One of them.
    public Optional<MachineRow> row(RulePart.Key key) {
        return picture.restrictions().find(key).map(this::row);
    }

    /// A machine that has this name already, or a group.
    public boolean isTaken(RulePart.Kind kind, String name, RulePart.Key except) {
        String wanted = Role.nameKey(name);
        return picture.restrictions().parts().stream()
                .filter(part -> part.key().kind() == kind && !part.key().equals(except))
                .anyMatch(part -> Role.nameKey(part.name()).equals(wanted));
    }

    /// The groups there are, by name.
    public List<MachineGroup> groups() {
        return picture.restrictions().groups().values().stream()
                .sorted(Comparator.comparing(group -> Role.nameKey(group.name())))
                .toList();
    }

    private MachineRow row(RulePart part) {
        return new MachineRow(part, groups(part), members(part), rules(part), key(part), isHere(part));
    }

    private List<String> groups(RulePart part) {
        Restrictions all = picture.restrictions();
        return part instanceof RulePart.OfMachine(var machine)
                ? machine.groups().stream()
                        .flatMap(id -> Optional.ofNullable(all.groups().get(id)).stream())
                        .map(MachineGroup::name)
                        .sorted(Comparator.comparing(Role::nameKey))
                        .toList()
                : List.of();
    }

    private List<String> members(RulePart part) {
        return part instanceof RulePart.OfGroup(var group) ? members(group.id()) : List.of();
    }

    private List<String> members(MachineGroupId group) {
        return picture.restrictions().machines().values().stream()
                .filter(machine -> machine.groups().contains(group))
                .map(Machine::name)
                .sorted(Comparator.comparing(Role::nameKey))
                .toList();
    }

    private List<String> rules(RulePart part) {
        return picture.restrictions().rules().values().stream()
                .filter(rule -> names(rule, part))
                .map(AccessRule::name)
                .sorted(Comparator.comparing(Role::nameKey))
                .toList();
    }

    private static boolean names(AccessRule rule, RulePart part) {
        return rule.ways().stream().anyMatch(way -> switch (part) {
            case RulePart.OfMachine(var machine) ->
                way.machines().orElse(List.of()).contains(machine.id());
            case RulePart.OfGroup(var group) -> way.groups().orElse(List.of()).contains(group.id());
            case RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ -> false;
        });
    }

    private boolean isHere(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport)
                && !passport.isWaiting()
                && here.equals(Optional.of(passport.id()));
    }

    private Optional<Machines.Key> key(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport) && !passport.isWaiting()
                ? keys.flatMap(known -> Optional.ofNullable(known.get(passport.id())))
                : Optional.empty();
    }
}
