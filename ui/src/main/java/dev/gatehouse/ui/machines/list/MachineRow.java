package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.Machines;
import java.util.List;
import java.util.Optional;

/// A machine, a network or a group, with what hangs on it.
///
/// @param part the thing itself
/// @param groups the groups it belongs to, by name
/// @param members the machines of a group, by name
/// @param rules the rules that name it, by name
/// @param key its key, where the server told of it
/// @param here whether it is this workstation
public record MachineRow(
        RulePart part,
        List<String> groups,
        List<String> members,
        List<String> rules,
        Optional<Machines.Key> key,
        boolean here) {
    /// Keeps own copies.
    public MachineRow {
        groups = List.copyOf(groups);
        members = List.copyOf(members);
        rules = List.copyOf(rules);
    }
}
