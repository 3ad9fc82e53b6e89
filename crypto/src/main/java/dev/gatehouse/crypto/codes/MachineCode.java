package dev.gatehouse.crypto.codes;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// A code with which one machine gets its passport, once: 12 symbols, 60 bits, such as `K7QF-2M9D-XH4T`. The first
/// group says which code it is, so that wrong tries can be counted against it; a guess has to hit all of it.
public final class MachineCode {
    private static final int SYMBOLS = 12;

    private final String symbols;

    private MachineCode(String symbols) {
        this.symbols = symbols;
    }

    /// A new code.
    ///
    /// @param random must be a secure source
    public static MachineCode issue(RandomGenerator random) {
        return new MachineCode(Symbols.draw(SYMBOLS, random));
    }

    /// What a person typed, read as [EntryCode#parse] reads; empty if it is no such code.
    public static Optional<MachineCode> parse(String typed) {
        return Symbols.parse(typed)
                .filter(symbols -> symbols.length() == SYMBOLS)
                .map(MachineCode::new);
    }

    /// The code as it is shown: groups of four with dashes. A secret.
    public String text() {
        return Symbols.grouped(symbols);
    }

    /// The first group.
    String first() {
        return symbols.substring(0, Symbols.GROUP);
    }

    String symbols() {
        return symbols;
    }

    /// Says nothing: a code does not belong in a log.
    @Override
    public String toString() {
        return "MachineCode";
    }
}
