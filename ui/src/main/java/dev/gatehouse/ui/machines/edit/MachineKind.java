package dev.gatehouse.ui.machines.edit;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.RulePart;

/// What one can write down here.
public enum MachineKind {
    /// A machine that is known by its key.
    KEY(RulePart.Kind.MACHINE),
    /// A network.
    NETWORK(RulePart.Kind.MACHINE),
    /// A group of machines.
    GROUP(RulePart.Kind.MACHINE_GROUP);

    private final RulePart.Kind kind;

    MachineKind(RulePart.Kind kind) {
        this.kind = kind;
    }

    /// What rules call it.
    RulePart.Kind kind() {
        return kind;
    }

    /// The kind of one that is there.
    ///
    /// @throws IllegalArgumentException for what is neither machine nor group
    public static MachineKind of(RulePart part) {
        return switch (part) {
            case RulePart.OfMachine(Machine.Passport _) -> KEY;
            case RulePart.OfMachine(Machine.Network _) -> NETWORK;
            case RulePart.OfGroup _ -> GROUP;
            case RulePart.OfRule _, RulePart.OfBand _, RulePart.OfCalendar _ ->
                throw new IllegalArgumentException("no machine");
        };
    }
}
