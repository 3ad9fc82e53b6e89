package dev.gatehouse.ui.navigation;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.words.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a person arranged the window: theme, density, language, time zone. Read from the preferences at the start, kept
/// there at each change. Used on the FX thread.
public final class Arrangement {
    private final List<Kept<?>> all;
    private final Kept<Look.Theme> theme;
    private final Kept<Look.Density> density;
    private final Kept<Language> language;
    private final Kept<ZoneId> zone;

    /// Reads what was kept.
    ///
    /// @param preferences where it is kept
    /// @param locale the system's, for a language nobody has chosen yet
    /// @param systemZone the system's, for a zone nobody has chosen yet
    public Arrangement(Preferences preferences, Locale locale, ZoneId systemZone) {
        theme = new Kept<>(
                preferences, "look-theme", Look.Theme.SYSTEM, Look.Theme::name, text -> of(Look.Theme.values(), text));
        density = new Kept<>(
                preferences,
                "look-density",
                Look.Density.COMPACT,
                Look.Density::name,
                text -> of(Look.Density.values(), text));
        language = new Kept<>(
                preferences, "look-language", Language.of(locale), Language::name, text -> of(Language.values(), text));
        zone = new Kept<>(preferences, "look-zone", systemZone, ZoneId::getId, Arrangement::zone);
        all = List.of(theme, density, language, zone);
    }

    /// Reads again: somebody has signed in, and the preferences are theirs now. What they never arranged stays.
    public void read() {
        all.forEach(Kept::read);
    }

    /// The chosen theme.
    public ObjectProperty<Look.Theme> theme() {
        return theme.property;
    }

    /// The chosen density.
    public ObjectProperty<Look.Density> density() {
        return density.property;
    }

    /// The chosen language.
    public ObjectProperty<Language> language() {
        return language.property;
    }

    /// The zone in which times are shown.
    public ObjectProperty<ZoneId> zone() {
        return zone.property;
    }

    /// One thing arranged, and where it is kept.
    private static final class Kept<T> {
        private final Preferences preferences;
        private final String key;
        private final Function<String, Optional<T>> reader;
        private final ObjectProperty<T> property;

        Kept(
                Preferences preferences,
                String key,
                T otherwise,
                Function<T, String> writer,
                Function<String, Optional<T>> reader) {
            this.preferences = preferences;
            this.key = key;
            this.reader = reader;
            property = new SimpleObjectProperty<>(otherwise);
            read();
            property.subscribe((before, now) -> preferences.put(key, writer.apply(now)));
        }

        void read() {
            preferences.get(key).flatMap(reader).ifPresent(property::set);
        }
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
