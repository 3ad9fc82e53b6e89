package dev.gatehouse.ui.words.rule;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.ui.words.Words;
import java.math.BigInteger;
import java.util.Optional;

/// Networks as they are typed and as they are told.
///
/// @param words the reader's language
public record NetworkWords(Words words) {
    /// What a network holds: `10.4.7.0/24 = 10.4.7.0 to 10.4.7.255, 256 addresses`.
    public String range(AddressBlock block) {
        int free = block.first().bits() - block.prefix();
        return free == 0
                ? words.text("machines.range.one", block, block.first())
                : words.text("machines.range", block, block.first(), block.last(), addresses(free));
    }

    /// Numbers that nobody reads are powers of two.
    private String addresses(int free) {
        return free < Long.SIZE / 2
                ? words.numbers().count(1L << free)
                : words.text("machines.range.power", BigInteger.valueOf(free).toString());
    }

    /// The network that a text names; empty: none.
    public static Optional<AddressBlock> read(String typed) {
        return fault(typed).isPresent() ? Optional.empty() : Optional.of(AddressBlock.parse(typed.strip()));
    }

    /// What is wrong with a text that should name a network, and what may be meant; empty: nothing.
    public Optional<String> wrong(String typed) {
        return fault(typed)
                .map(fault -> meant(fault)
                        .map(network -> words.text("machines.hostBits", typed.strip(), network))
                        .orElseGet(() -> words.faults().sentence(fault)));
    }

    /// The network that is meant by a text that names none; empty: nobody knows, or it does name one.
    public static Optional<String> meant(String typed) {
        return fault(typed).flatMap(NetworkWords::meant);
    }

    private static Optional<String> meant(Fault fault) {
        return Optional.ofNullable(fault.arguments().get("suggestion")).map(Object::toString);
    }

    private static Optional<Fault> fault(String typed) {
        try {
            AddressBlock.parse(typed.strip());
            return Optional.empty();
        } catch (FaultException refused) {
            return Optional.of(refused.fault());
        }
    }
}
