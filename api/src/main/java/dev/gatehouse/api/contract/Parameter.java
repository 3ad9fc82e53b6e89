package dev.gatehouse.api.contract;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// What the contract lets one parameter hold.
///
/// @param name its name
/// @param in `path`, `query` or `header`
/// @param required whether it must be there
/// @param kind `string`, `integer` or `boolean`
/// @param words the only values; empty: any
/// @param pattern the form of a text
/// @param shortest fewest UTF-16 units of a text
/// @param longest most UTF-16 units of a text
/// @param least smallest number
/// @param most greatest number
public record Parameter(
        String name,
        String in,
        boolean required,
        String kind,
        Set<String> words,
        Optional<Pattern> pattern,
        int shortest,
        int longest,
        OptionalLong least,
        OptionalLong most) {
    /// Keeps an own copy.
    public Parameter {
        words = Set.copyOf(words);
    }

    /// Whether a value is one that the contract lets it hold.
    public boolean accepts(String value) {
        return switch (kind) {
            case "boolean" -> value.equals("true") || value.equals("false") || value.isEmpty();
            case "integer" -> isWithin(value);
            default ->
                value.length() >= shortest
                        && value.length() <= longest
                        && (words.isEmpty() || words.contains(value))
                        && pattern.map(form -> form.matcher(value).find()).orElse(true)
                        && value.chars().noneMatch(c -> c < ' ');
        };
    }

    private boolean isWithin(String value) {
        if (value.isEmpty() || value.length() > 18 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least.orElse(Long.MIN_VALUE) && number <= most.orElse(Long.MAX_VALUE);
    }
}
