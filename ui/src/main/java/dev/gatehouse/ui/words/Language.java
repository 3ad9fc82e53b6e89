package dev.gatehouse.ui.words;

import java.util.Arrays;
import java.util.Locale;

/// The languages of the window.
public enum Language {
    /// English.
    ENGLISH("en"),
    /// French.
    FRENCH("fr"),
    /// German.
    GERMAN("de"),
    /// English made 40 % longer, with accents and brackets: shows texts that are cut or not translated. For checks
    /// only.
    PSEUDO("en-XA");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// Its BCP 47 tag.
    public String tag() {
        return tag;
    }

    /// The locale of its numbers, months and weekdays.
    public Locale locale() {
        return Locale.of(file());
    }

    /// The folder of its texts.
    String file() {
        return tag.substring(0, 2);
    }

    /// Whether this many takes the singular.
    boolean singular(long count) {
        return this == FRENCH ? count == 0 || count == 1 : count == 1;
    }

    /// The language of a locale, English if it is none of ours.
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(locale.toLanguageTag()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(language -> language.tag.equals(locale.getLanguage()))
                        .findFirst())
                .orElse(ENGLISH);
    }
}
