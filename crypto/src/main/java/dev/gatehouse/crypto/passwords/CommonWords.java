package dev.gatehouse.crypto.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of which bad passwords are made, in lower case, and the runs that fingers make on a keyboard.
final class CommonWords {
    private static final Set<String> WORDS = read();
    private static final String[] ROWS = {
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "qwertzuiop",
        "yxcvbnm",
        "azertyuiop",
        "qsdfghjklm",
        "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "1q2w3e4r5t6z7u8i9o0p",
        "1q2w3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujm",
        "147258369"
    };

    private CommonWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    /// Whether the part is one character again and again, or a piece of a row or of the alphabet, either way round.
    static boolean isRun(String part) {
        if (part.chars().allMatch(character -> character == part.charAt(0))) {
            return true;
        }
        String reversed = new StringBuilder(part).reverse().toString();
        for (String row : ROWS) {
            if (row.contains(part) || row.contains(reversed)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream stream = CommonWords.class.getResourceAsStream("common-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("common-words.txt is not in the module");
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Arrays.stream(line.split(" +")))
                        .filter(word -> word.length() >= 3)
                        .collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
