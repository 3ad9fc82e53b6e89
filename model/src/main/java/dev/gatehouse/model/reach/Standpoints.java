package dev.gatehouse.model.reach;

import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.CompiledWay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All machines there could be, as few as tell some ways in apart: one for each set of ways that accept it. Networks
/// nest or lie apart, so whatever an address can be in, the first address of a network or the one after its last is in.
public final class Standpoints {
    private Standpoints() {}

    /// One machine for each answer that the ways can give; always the unknown machine among them.
    public static List<Standpoint> telling(Collection<CompiledWay> all) {
        var ways = all.stream().filter(CompiledWay::asksMachine).toList();
        Map<BitSet, Optional<Address>> addresses = new LinkedHashMap<>();
        addresses.put(new BitSet(), Optional.empty());
        for (Address address : addresses(ways)) {
            addresses.putIfAbsent(accepting(ways, Standpoint.at(address)), Optional.of(address));
        }
        Map<BitSet, Optional<Thumbprint>> passports = new LinkedHashMap<>();
        passports.put(new BitSet(), Optional.empty());
        for (Thumbprint passport : passports(ways)) {
            var from = new Standpoint(Optional.empty(), Optional.of(passport));
            passports.putIfAbsent(accepting(ways, from), Optional.of(passport));
        }
        Map<BitSet, Standpoint> found = new HashMap<>();
        var ordered = new ArrayList<Standpoint>();
        addresses.forEach((byAddress, address) -> passports.forEach((byPassport, passport) -> {
            var accepting = (BitSet) byAddress.clone();
            accepting.or(byPassport);
            var from = new Standpoint(address, passport);
            if (found.putIfAbsent(accepting, from) == null) {
                ordered.add(from);
            }
        }));
        return ordered;
    }

    private static BitSet accepting(List<CompiledWay> ways, Standpoint from) {
        var accepting = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            accepting.set(i, ways.get(i).acceptsMachine(from));
        }
        return accepting;
    }

    private static Set<Address> addresses(List<CompiledWay> ways) {
        var blocks = new HashSet<AddressBlock>();
        ways.forEach(way -> blocks.addAll(way.blocks()));
        var addresses = new HashSet<Address>();
        for (AddressBlock block : blocks) {
            addresses.add(block.first());
            block.following().ifPresent(addresses::add);
        }
        return addresses;
    }

    private static Set<Thumbprint> passports(List<CompiledWay> ways) {
        var passports = new TreeSet<Thumbprint>();
        ways.forEach(way -> passports.addAll(way.passports()));
        return passports;
    }
}
