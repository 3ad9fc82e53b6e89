package dev.gatehouse.crypto.codes;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A code with which a person gets in once, to choose a password. Written in groups of four of an alphabet without
/// `I L O U` (Crockford's base 32), such as `K7QF-2M9D-XH4`.
public final class EntryCode {
    /// How the code reaches the person, which decides its length.
    public enum Form {
        /// By mail: 26 symbols, 130 bits.
        MAILED(26),
        /// Read out on the telephone: 11 symbols, 55 bits.
        SPOKEN(11);

        private final int symbols;

        Form(int symbols) {
            this.symbols = symbols;
        }
    }

    private final Form form;
    private final String symbols;

    private EntryCode(Form form, String symbols) {
        this.form = form;
        this.symbols = symbols;
    }

    /// A new code.
    ///
    /// @param random must be a secure source
    public static EntryCode issue(Form form, RandomGenerator random) {
        return new EntryCode(form, Symbols.draw(form.symbols, random));
    }

    /// What a person typed, in any case, with blanks and dashes anywhere, `O` for `0`, `I` or `L` for `1` and `U` for
    /// `V`. Empty if it is no code of either form.
    public static Optional<EntryCode> parse(String typed) {
        return Symbols.parse(typed)
                .flatMap(symbols -> Stream.of(Form.values())
                        .filter(form -> form.symbols == symbols.length())
                        .findFirst()
                        .map(form -> new EntryCode(form, symbols)));
    }

    public Form form() {
        return form;
    }

    /// The code as it is shown: groups of four with dashes. A secret.
    public String text() {
        return Symbols.grouped(symbols);
    }

    String symbols() {
        return symbols;
    }

    /// Says the form alone: a code does not belong in a log.
    @Override
    public String toString() {
        return "EntryCode[" + form + "]";
    }
}
