package dev.gatehouse.model.machine;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import java.util.List;
import java.util.Optional;

/// A place to work from, known by the network it is in, or by a key that never leaves it.
public sealed interface Machine {
    /// The most groups of one machine.
    int MOST_GROUPS = 100;

    /// Opaque, for ever.
    MachineId id();

    /// 1 to 200 characters.
    String name();

    /// The groups it belongs to, in order, each once.
    List<MachineGroupId> groups();

    /// Known by where it is: whoever is in the network is this machine.
    ///
    /// @param id opaque, for ever
    /// @param name 1 to 200 characters
    /// @param block the network
    /// @param groups at most 100
    record Network(MachineId id, String name, AddressBlock block, List<MachineGroupId> groups) implements Machine {
        /// Refuses what is out of bounds.
        public Network {
            groups = kept(name, groups);
        }
    }

    /// Known by its key.
    ///
    /// @param id opaque, for ever
    /// @param name 1 to 200 characters
    /// @param thumbprint of its key; empty while it waits to be enrolled, and then it is nobody's machine
    /// @param groups at most 100
    record Passport(MachineId id, String name, Optional<Thumbprint> thumbprint, List<MachineGroupId> groups)
            implements Machine {
        /// Refuses what is out of bounds.
        public Passport {
            groups = kept(name, groups);
        }

        /// Whether it waits to be enrolled.
        public boolean isWaiting() {
            return thumbprint.isEmpty();
        }

        /// The same, known by a key from now on.
        public Passport enrolled(Thumbprint key) {
            return new Passport(id, name, Optional.of(key), groups);
        }

        /// The same, waiting to be enrolled.
        public Passport waiting() {
            return new Passport(id, name, Optional.empty(), groups);
        }
    }

    private static List<MachineGroupId> kept(String name, List<MachineGroupId> groups) {
        if (name.isBlank() || name.length() > Bounds.NAME) {
            throw new IllegalArgumentException("a machine needs a name");
        }
        var sorted = groups.stream().sorted().distinct().toList();
        if (sorted.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("more than " + MOST_GROUPS + " groups");
        }
        return sorted;
    }
}
