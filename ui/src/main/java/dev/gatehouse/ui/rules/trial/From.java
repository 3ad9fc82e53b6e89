package dev.gatehouse.ui.rules.trial;

import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import java.util.Optional;

/// From where somebody would come.
///
/// @param name the machine's name, or the address
/// @param standpoint what is known of it then
public record From(String name, Standpoint standpoint) {
    /// An address.
    static From of(Address address) {
        return new From(address.toString(), Standpoint.at(address));
    }

    /// A machine: with its key, or in its network. One that waits to be enrolled is nobody's.
    static From of(Machine machine) {
        return new From(
                machine.name(),
                switch (machine) {
                    case Machine.Network network ->
                        Standpoint.at(network.block().first());
                    case Machine.Passport passport -> new Standpoint(Optional.empty(), passport.thumbprint());
                });
    }
}
