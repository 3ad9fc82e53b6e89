package dev.gatehouse.model.hours;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The days of the week as they are typed: short and long, in English, French and German.
public enum WeekWords {
    ENGLISH(
            "Mon Tue Wed Thu Fri Sat Sun",
            "tues thur thurs monday tuesday wednesday thursday friday saturday sunday",
            "2 4 4 1 2 3 4 5 6 7"),
    FRENCH("lun mar mer jeu ven sam dim", "lundi mardi mercredi jeudi vendredi samedi dimanche", "1 2 3 4 5 6 7"),
    GERMAN(
            "Mo Di Mi Do Fr Sa So",
            "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
            "1 2 3 4 5 6 6 7");

    private static final Map<String, DayOfWeek> ALL = all();

    private final List<String> brief;
    private final List<String> others;
    private final List<DayOfWeek> meant;

    WeekWords(String brief, String others, String meant) {
        this.brief = List.of(brief.split(" "));
        this.others = List.of(others.split(" "));
        this.meant = Arrays.stream(meant.split(" "))
                .map(Integer::valueOf)
                .map(DayOfWeek::of)
                .toList();
    }

    /// The language of a reader; English for one that is not spoken here.
    public static WeekWords of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> FRENCH;
            case "de" -> GERMAN;
            default -> ENGLISH;
        };
    }

    /// The short word of a day, `Mon`.
    public String brief(DayOfWeek day) {
        return brief.get(day.getValue() - 1);
    }

    /// The day that a word means, in whichever of the languages, in any case and with or without a full stop.
    public static Optional<DayOfWeek> day(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(ALL.get(plain.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, DayOfWeek> all() {
        var words = new HashMap<String, DayOfWeek>();
        for (WeekWords language : values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                words.put(language.brief(day).toLowerCase(Locale.ROOT), day);
            }
            for (int i = 0; i < language.others.size(); i++) {
                words.put(language.others.get(i), language.meant.get(i));
            }
        }
        return Map.copyOf(words);
    }
}
