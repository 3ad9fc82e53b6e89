package dev.gatehouse.model.machine;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineGroupId;

/// Machines that rules name together. Which machines are in it, the machines say.
///
/// @param id opaque, for ever
/// @param name 1 to 200 characters
public record MachineGroup(MachineGroupId id, String name) {
    /// Refuses what is out of bounds.
    public MachineGroup {
        if (name.isBlank() || name.length() > Bounds.NAME) {
            throw new IllegalArgumentException("a group needs a name");
        }
    }
}
