package dev.gatehouse.ui.words.event;

import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of rules, and of what they name: `zone`, `ways.0.bands:ID`, `exceptions.2026-12-24.kind`. A field is
/// named by its first segment and by which of several it is.
final class PartFieldWords {
    private static final Set<String> FIELDS = Set.of(
            "on",
            "zone",
            "kind",
            "network",
            "thumbprint",
            "waiting",
            "scope",
            "groups",
            "holidays",
            "ways",
            "windows",
            "exceptions",
            "dates");

    private final Words words;
    private final ThingNames names;

    PartFieldWords(Words words, ThingNames names) {
        this.words = words;
        this.names = names;
    }

    /// Whether it is one of these.
    static boolean knows(String field) {
        return FIELDS.contains(segments(field)[0]);
    }

    /// What it is called: `Zone`, `Ways in 1`, `Exceptions 24 Dec 2026`.
    String name(String field) {
        String[] segments = segments(field);
        String name = words.text("vocabulary.field." + segments[0]);
        return segments.length > 2 && !segments[0].equals("scope")
                ? words.text("vocabulary.fieldAt", name, which(segments[1]))
                : name;
    }

    /// What it holds.
    String value(String field, Optional<String> value) {
        return value.map(text -> shown(field, text)).orElse(NumberWords.NONE);
    }

    private String shown(String field, String text) {
        String[] segments = segments(field);
        int item = field.indexOf(':');
        if (item >= 0) {
            return item(segments[0], field.substring(item + 1));
        }
        if (text.equals("none")) {
            return words.text("vocabulary.emptyList");
        }
        return switch (segments[0]) {
            case "on" -> words.text(text.equals("true") ? "vocabulary.ruleOn" : "vocabulary.ruleOff");
            case "waiting" -> words.text(text.equals("true") ? "vocabulary.yes" : "vocabulary.no");
            case "kind" ->
                words.messages().find("vocabulary.machineKind." + text).orElse(text);
            case "scope" -> scope(field, text);
            case "exceptions" ->
                words.messages().find("vocabulary.exception." + text).orElse(text);
            default -> text;
        };
    }

    private String scope(String field, String text) {
        return switch (field) {
            case "scope.kind" ->
                words.messages().find("vocabulary.scopeKind." + text).orElse(text);
            case "scope.role" -> names.role(text);
            case "scope.user" -> names.unnamed(text);
            default -> text;
        };
    }

    /// What is in a list: a day of the week, or something known by its id.
    private String item(String list, String item) {
        if (list.equals("windows")) {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(item))
                    .findFirst()
                    .map(WeekWords.of(words.messages().language().locale())::brief)
                    .orElse(item);
        }
        return ThingNames.numbered(item);
    }

    /// The first of several is called 1; what has a date is called by it.
    private String which(String segment) {
        if (segment.matches("[0-9]{1,3}")) {
            return Integer.toString(Integer.parseInt(segment) + 1);
        }
        try {
            return words.times().date(LocalDate.parse(segment));
        } catch (DateTimeException notADate) {
            return segment;
        }
    }

    private static String[] segments(String field) {
        return field.split("[.:]", -1);
    }
}
