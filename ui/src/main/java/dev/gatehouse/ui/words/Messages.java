package dev.gatehouse.ui.words;

import dev.gatehouse.resources.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// The texts of one language. A key starts with the name of its file, which is the folder of its screen:
/// `users.expired`. A missing key is an error; a test proves that there is none.
///
/// A text may hold `{0}` or `{name}`, filled with an argument (numbers get the grouping of the language), and
/// `{0:person|people}`, which picks the singular or the plural by that argument.
public final class Messages {
    private final Language language;
    private final Map<String, String> texts;

    /// Reads all texts of the language.
    public Messages(Language language) {
        this.language = language;
        var all = new HashMap<String, String>();
        Resources.MESSAGE_FILES.forEach(file -> all.putAll(Resources.messages(language.file(), file)));
        this.texts = Map.copyOf(all);
    }

    /// The language of these texts.
    public Language language() {
        return language;
    }

    /// The text of a key.
    ///
    /// @param key for example `users.selected`
    /// @param arguments the values of `{0}`, `{1}` and so on: numbers, [Count]s or texts
    public String text(String key, Object... arguments) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(Integer.toString(i), arguments[i]);
        }
        return fill(pattern(key), named);
    }

    /// The text of a key with named arguments. An argument that is not there shows as [NumberWords#NONE].
    public String textNamed(String key, Map<String, ?> arguments) {
        return fill(pattern(key), arguments);
    }

    /// The text of a key made of a code that a newer server may have sent, or nothing.
    public Optional<String> find(String key, Object... arguments) {
        return texts.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    /// The text as it is in the file, for date patterns.
    String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key, Messages.class.getName(), key);
        }
        return text;
    }

    private String pattern(String key) {
        return language == Language.PSEUDO ? Pseudo.of(raw(key)) : raw(key);
    }

    private String fill(String pattern, Map<String, ?> arguments) {
        var text = new StringBuilder();
        int at = 0;
        while (true) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                return text.append(pattern, at, pattern.length()).toString();
            }
            int close = pattern.indexOf('}', open);
            text.append(pattern, at, open).append(value(pattern.substring(open + 1, close), arguments));
            at = close + 1;
        }
    }

    private String value(String placeholder, Map<String, ?> arguments) {
        int colon = placeholder.indexOf(':');
        String name = colon < 0 ? placeholder : placeholder.substring(0, colon);
        Object argument = Optional.<Object>ofNullable(arguments.get(name)).orElse(NumberWords.NONE);
        if (colon < 0) {
            return display(argument);
        }
        int bar = placeholder.indexOf('|', colon);
        return language.singular(number(argument))
                ? placeholder.substring(colon + 1, bar)
                : placeholder.substring(bar + 1);
    }

    private String display(Object argument) {
        return switch (argument) {
            case Count count -> new NumberWords(this).count(count);
            case Number number -> new NumberWords(this).count(number.longValue());
            default -> argument.toString();
        };
    }

    /// A text in place of a number takes the plural.
    private static long number(Object argument) {
        return switch (argument) {
            case Count count -> count.value();
            case Number number -> number.longValue();
            default -> 2;
        };
    }
}
