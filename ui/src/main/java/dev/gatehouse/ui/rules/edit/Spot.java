package dev.gatehouse.ui.rules.edit;

import java.util.UUID;

/// From where a way in permits: a machine, or a group of them.
///
/// @param kind what it is known by
/// @param id of the machine or the group
/// @param name its name
public record Spot(Kind kind, UUID id, String name) {
    /// What a machine is known by, the strongest first.
    public enum Kind {
        /// Its key.
        KEY,
        /// Its key, once it is enrolled; till then it is nobody's machine.
        WAITING,
        /// Where it is in the network.
        NETWORK,
        /// Machines together, each known by its own.
        GROUP
    }
}
