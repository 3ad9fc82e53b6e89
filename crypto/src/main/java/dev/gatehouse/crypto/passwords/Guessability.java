package dev.gatehouse.crypto.passwords;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a whole password is one of those tried first. It is taken apart into common words, words of the person's
/// surroundings, sequences, repeated characters and years; if next to nothing remains, it is guessable.
/// Only the whole counts (NIST SP 800-63B-4 §3.1.1.2): a common word inside a longer sentence is no fault.
final class Guessability {
    /// So many characters of its own, beside the guessable parts, save a password.
    private static final int SAVING = 4;

    private static final int LONGEST_WORD = 24;
    private static final String SEPARATORS = " -_.,";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String LEET = "013457@$!";
    private static final String PLAIN = "oleastasi";

    private Guessability() {}

    static boolean isStable(char[] password) {
        for (int i = 0; i < password.length; ) {
            int codePoint = Character.codePointAt(password, i);
            int type = Character.getType(codePoint);
            if (type == Character.UNASSIGNED || type == Character.SURROGATE) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    static boolean isGuessable(char[] password, int minimum, Collection<String> context) {
        String text = folded(Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC));
        // What repeats adds nothing: the repeated part must be long enough by itself.
        int period = period(text);
        if (period < text.length() && period < minimum) {
            return true;
        }
        Set<String> words = new HashSet<>();
        for (String phrase : context) {
            String whole = folded(phrase);
            words.add(BETWEEN_WORDS.matcher(whole).replaceAll(""));
            words.addAll(Arrays.asList(BETWEEN_WORDS.split(whole)));
        }
        words.removeIf(word -> word.length() < 3 || word.length() > LONGEST_WORD);
        int own = Math.min(ownCharacters(text, words), ownCharacters(plain(text), words));
        return own < SAVING;
    }

    /// The shortest length of which the text is a repetition, the last one perhaps cut; its own length if none.
    private static int period(String text) {
        for (int period = 1; period <= text.length() / 2; period++) {
            if (text.regionMatches(0, text, period, text.length() - period)) {
                return period;
            }
        }
        return text.length();
    }

    /// The fewest characters left over when guessable parts are taken away.
    private static int ownCharacters(String text, Set<String> context) {
        int[] least = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            least[end] = least[end - 1] + (SEPARATORS.indexOf(text.charAt(end - 1)) < 0 ? 1 : 0);
            for (int start = Math.max(0, end - LONGEST_WORD); start <= end - 3; start++) {
                if (least[start] < least[end] && isGuessablePart(text.substring(start, end), context)) {
                    least[end] = least[start];
                }
            }
        }
        return least[text.length()];
    }

    private static boolean isGuessablePart(String part, Set<String> context) {
        return CommonWords.contains(part)
                || context.contains(part)
                || CommonWords.isRun(part)
                || (part.length() == 4 && (part.startsWith("19") || part.startsWith("20")) && isNumber(part));
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(Character::isDigit);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int index = LEET.indexOf(plain.charAt(i));
            if (index >= 0) {
                plain.setCharAt(i, PLAIN.charAt(index));
            }
        }
        return plain.toString();
    }
}
