package dev.gatehouse.model.history;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A stored decision made again, from what its event kept and the directory of its time.
///
/// @param trace the decision with everything it was made of; without what is personal where that was erased
/// @param from the machine that was asked about; where the address was erased, another of the same networks
/// @param sameOutcome whether it came out as it did, for the same reasons
/// @param sameTrace whether everything it was made of is the same
public record Replay(Trace trace, Standpoint from, boolean sameOutcome, boolean sameTrace) {
    /// Decides again.
    ///
    /// @param gate of the person, in the directory of the decision's revision
    /// @param address where it came from, as far as that is still known
    /// @param erased whether what is personal was erased since
    public static Replay of(Grounds grounds, Gate gate, Optional<Address> address, boolean erased) {
        var from = new Standpoint(erased ? stead(grounds, gate) : address, grounds.passport());
        Trace trace = AccessDecider.trace(gate, grounds.request(from));
        return new Replay(
                erased ? trace.impersonal() : trace,
                from,
                Grounds.outcome(trace.decision()).equals(grounds.outcome()),
                Grounds.digest(trace).equals(grounds.trace()));
    }

    /// An address that lies in the very networks that the erased one lay in: in the narrowest of them and in none
    /// that is narrower. Networks nest or lie apart, so one of their first addresses or the next after one is it.
    private static Optional<Address> stead(Grounds grounds, Gate gate) {
        List<Machine.Network> networks =
                Grounds.networks(gate.profile().restrictions().machines().values());
        Optional<AddressBlock> narrowest = networks.stream()
                .filter(network -> grounds.network().equals(Optional.of(network.id())))
                .map(Machine.Network::block)
                .findFirst();
        return narrowest.flatMap(block -> Stream.concat(
                        Stream.of(block.first()),
                        networks.stream().flatMap(network -> network.block().following().stream()))
                .filter(block::contains)
                .filter(address -> networks.stream()
                        .map(Machine.Network::block)
                        .filter(other -> other.prefix() > block.prefix())
                        .noneMatch(narrower -> narrower.contains(address)))
                .findFirst());
    }
}
