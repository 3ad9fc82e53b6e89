package dev.gatehouse.ui.why.ask;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// From where somebody would come.
///
/// @param name the machine's name, or the address
/// @param standpoint what is known of it then
public record From(String name, Standpoint standpoint) {
    /// An address.
    public static From of(Address address) {
        return new From(address.toString(), Standpoint.at(address));
    }

    /// A machine: with its key, or in its network. One that waits to be enrolled is nobody's.
    public static From of(Machine machine) {
        return new From(
                machine.name(),
                switch (machine) {
                    case Machine.Network network ->
                        Standpoint.at(network.block().first());
                    case Machine.Passport passport -> new Standpoint(Optional.empty(), passport.thumbprint());
                });
    }

    /// Where somebody was: at a machine that shows this key now, else at an address; empty: nowhere known.
    public static Optional<From> of(Standpoint standpoint, Collection<Machine> machines) {
        Optional<String> name = standpoint
                .passport()
                .flatMap(key -> machines.stream()
                        .filter(machine -> machine instanceof Machine.Passport passport
                                && passport.thumbprint().equals(Optional.of(key)))
                        .map(Machine::name)
                        .findFirst());
        return name.or(() -> standpoint.address().map(Address::toString))
                .or(() -> standpoint.passport().map(Object::toString))
                .map(known -> new From(known, standpoint));
    }

    /// The address that is typed, and the machines whose name holds what is typed, by name.
    public static List<From> find(String typed, Collection<Machine> machines) {
        String wanted = Role.nameKey(typed);
        Stream<From> address = Address.read(typed).map(From::of).stream();
        Stream<From> named = machines.stream()
                .filter(machine -> Role.nameKey(machine.name()).contains(wanted))
                .sorted(Comparator.comparing(machine -> Role.nameKey(machine.name())))
                .map(From::of);
        return Stream.concat(address, named).toList();
    }
}
