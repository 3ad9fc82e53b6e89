package dev.gatehouse.ui.navigation;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.words.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a person arranged the window: theme, density, language, time zone. Read from the preferences at the start, kept
/// there at each change. Used on the FX thread.
public final class Arrangement {
    private final Preferences preferences;
    private final ObjectProperty<Look.Theme> theme;
    private final ObjectProperty<Look.Density> density;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<ZoneId> zone;

    /// Reads what was kept.
    ///
    /// @param preferences where it is kept
    /// @param locale the system's, for a language nobody has chosen yet
    /// @param systemZone the system's, for a zone nobody has chosen yet
    public Arrangement(Preferences preferences, Locale locale, ZoneId systemZone) {
        this.preferences = preferences;
        theme = kept("look-theme", Look.Theme.SYSTEM, Look.Theme::name, text -> of(Look.Theme.values(), text));
        density =
                kept("look-density", Look.Density.COMPACT, Look.Density::name, text -> of(Look.Density.values(), text));
        language = kept("look-language", Language.of(locale), Language::name, text -> of(Language.values(), text));
        zone = kept("look-zone", systemZone, ZoneId::getId, Arrangement::zone);
    }

    /// The chosen theme.
    public ObjectProperty<Look.Theme> theme() {
        return theme;
    }

    /// The chosen density.
    public ObjectProperty<Look.Density> density() {
        return density;
    }

    /// The chosen language.
    public ObjectProperty<Language> language() {
        return language;
    }

    /// The zone in which times are shown.
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    private <T> ObjectProperty<T> kept(
            String key, T otherwise, Function<T, String> write, Function<String, Optional<T>> read) {
        var property =
                new SimpleObjectProperty<>(preferences.get(key).flatMap(read).orElse(otherwise));
        property.addListener((observable, before, now) -> preferences.put(key, write.apply(now)));
        return property;
    }

    private static <E extends Enum<E>> Optional<E> of(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            // A zone that this Java does not know any more counts as none chosen.
            return Optional.empty();
        }
    }
}
