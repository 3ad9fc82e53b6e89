package dev.gatehouse.ui.audit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One word of a search.
///
/// @param key what stands before its colon, if that is known here
/// @param value the word, or what stands after the colon, without quotes
/// @param quoted whether it stood in quotes
record Token(Optional<Key> key, String value, boolean quoted) {
    private static final Pattern WORD = Pattern.compile("(-?\\p{Alpha}+:)?(?:\"([^\"]*)\"?|(\\S+))|(-?\\p{Alpha}+:)");

    /// The words of a text. A quote that is not closed lasts to the end.
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            Optional<String> prefix = Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(4)));
            Optional<String> inQuotes = Optional.ofNullable(found.group(2));
            String value =
                    inQuotes.or(() -> Optional.ofNullable(found.group(3))).orElse("");
            Optional<Key> key = prefix.flatMap(Key::of);
            tokens.add(
                    prefix.isPresent() && key.isEmpty()
                            ? new Token(Optional.empty(), prefix.orElseThrow() + value, inQuotes.isPresent())
                            : new Token(key, value, inQuotes.isPresent()));
        }
        return tokens;
    }

    /// A value as it is typed: in quotes where it would not be one word.
    static String typed(String value) {
        return value.isEmpty() || value.matches(".*[\\s\"].*") ? "\"" + value.replace("\"", "") + "\"" : value;
    }
}
