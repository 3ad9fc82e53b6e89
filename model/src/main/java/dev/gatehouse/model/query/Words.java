package dev.gatehouse.model.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a search by words takes for a word: letters and digits, without case, marks and compatibility forms.
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_ASKED = 8;

    private Words() {}

    /// A text without case, marks and compatibility forms.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The words of a text, folded, with a blank between.
    public static String of(String text) {
        return NO_WORD.matcher(fold(text)).replaceAll(" ").strip();
    }

    /// The words that somebody asks for: the first {@value #MOST_ASKED} of a text.
    public static List<String> asked(String text) {
        return Arrays.stream(of(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_ASKED)
                .toList();
    }

    /// Whether for each asked word there is one that begins with it. Where nothing is asked for, nothing is found.
    ///
    /// @param words as [#of] gives them
    public static boolean hasAll(String words, List<String> asked) {
        List<String> all = Arrays.asList(words.split(" ", -1));
        return !asked.isEmpty() && asked.stream().allMatch(one -> all.stream().anyMatch(word -> word.startsWith(one)));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
