package dev.gatehouse.crypto.codes;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A code with which a person gets in once, to choose a password. Written in groups of four of an alphabet without
/// `I L O U` (Crockford's base 32), such as `K7QF-2M9D-XH4`.
public final class EntryCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 128;

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
        StringBuilder symbols = new StringBuilder(form.symbols);
        for (int i = 0; i < form.symbols; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EntryCode(form, symbols.toString());
    }

    /// What a person typed, in any case, with blanks and dashes anywhere, `O` for `0`, `I` or `L` for `1` and `U` for
    /// `V`. Empty if it is no code of either form.
    public static Optional<EntryCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder symbols = new StringBuilder();
        for (char character : Normalizer.normalize(typed, Normalizer.Form.NFKC).toCharArray()) {
            if (isSeparator(character)) {
                continue;
            }
            char symbol = symbol(character);
            if (ALPHABET.indexOf(symbol) < 0) {
                return Optional.empty();
            }
            symbols.append(symbol);
        }
        for (Form form : Form.values()) {
            if (symbols.length() == form.symbols) {
                return Optional.of(new EntryCode(form, symbols.toString()));
            }
        }
        return Optional.empty();
    }

    public Form form() {
        return form;
    }

    /// The code as it is shown: groups of four with dashes. A secret.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(symbols.charAt(i));
        }
        return text.toString();
    }

    String symbols() {
        return symbols;
    }

    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '_'
                || character == '.';
    }

    private static char symbol(char character) {
        char upper = Character.toUpperCase(character);
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> upper;
        };
    }

    /// Says the form alone: a code does not belong in a log.
    @Override
    public String toString() {
        return "EntryCode[" + form + "]";
    }
}
