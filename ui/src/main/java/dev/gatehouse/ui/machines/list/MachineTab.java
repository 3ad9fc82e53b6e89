package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.RulePart;

/// The parts of the list.
public enum MachineTab {
    /// Machines that are known by their key.
    MACHINES,
    /// Networks.
    NETWORKS,
    /// Groups.
    GROUPS,
    /// Machines that wait for their key.
    WAITING;

    /// Whether a part stands in this list.
    public boolean holds(RulePart part) {
        return switch (part) {
            case RulePart.OfMachine(Machine.Network _) -> this == NETWORKS;
            case RulePart.OfMachine(Machine.Passport passport) -> this == (passport.isWaiting() ? WAITING : MACHINES);
            case RulePart.OfGroup _ -> this == GROUPS;
            case RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ -> false;
        };
    }
}
