package dev.gatehouse.ui.navigation;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.util.List;

/// Names of what one can arrange.
public final class ArrangementWords {
    /// The languages one can choose.
    public static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.GERMAN);

    private ArrangementWords() {}

    /// The name of a theme.
    public static String theme(Words words, Look.Theme theme) {
        return switch (theme) {
            case SYSTEM -> words.text("shell.theme.system");
            case LIGHT -> words.text("shell.theme.light");
            case DARK -> words.text("shell.theme.dark");
        };
    }

    /// The name of a density.
    public static String density(Words words, Look.Density density) {
        return switch (density) {
            case COMPACT -> words.text("shell.density.compact");
            case COMFORTABLE -> words.text("shell.density.comfortable");
        };
    }

    /// The name of a language, in that language.
    public static String language(Words words, Language language) {
        return switch (language) {
            case ENGLISH, PSEUDO -> words.text("shell.language.english");
            case FRENCH -> words.text("shell.language.french");
            case GERMAN -> words.text("shell.language.german");
        };
    }
}
