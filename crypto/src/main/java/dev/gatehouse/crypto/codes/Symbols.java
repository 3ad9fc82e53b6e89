package dev.gatehouse.crypto.codes;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The alphabet of codes that people read and type: Crockford's base 32, without `I L O U`, in groups of four.
final class Symbols {
    static final int GROUP = 4;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LONGEST_TYPED = 128;

    private Symbols() {}

    /// @param random must be a secure source
    static String draw(int count, RandomGenerator random) {
        StringBuilder symbols = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return symbols.toString();
    }

    /// What a person typed, in any case, with blanks and dashes anywhere, `O` for `0`, `I` or `L` for `1` and `U` for
    /// `V`. Empty if it is none of this alphabet.
    static Optional<String> parse(String typed) {
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
        return Optional.of(symbols.toString());
    }

    /// Groups of four with dashes.
    static String grouped(String symbols) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(symbols.charAt(i));
        }
        return text.toString();
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
}
