package dev.gatehouse.app.cache.row;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts as they are searched and sorted: compatibility form without marks, lower case, so that `lopez` finds `López`.
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 8;

    private Folded() {}

    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// Several texts as one that can be searched; no match spans two of them.
    public static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).map(Folded::of).collect(Collectors.joining("\n"));
    }

    /// The words of what somebody typed, folded; each is to be found anywhere.
    public static List<String> words(String text) {
        String stripped = of(text).strip();
        return stripped.isEmpty()
                ? List.of()
                : Arrays.stream(SPACE.split(stripped)).limit(MOST_WORDS).toList();
    }

    /// The words as patterns for `LIKE … ESCAPE '!'`.
    public static List<String> patterns(String text) {
        return words(text).stream()
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
