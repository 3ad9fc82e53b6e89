package dev.gatehouse.ui.controls.field;

import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds time zones by a part of their names: `London (Europe/London), now 17:20`.
public final class ZonePick {
    private final Words words;
    private final ZoneId home;
    private final Supplier<Instant> now;

    /// A way to find zones.
    ///
    /// @param home the tenant's home zone, offered first
    /// @param now the server's time, for the clocks there
    public ZonePick(Words words, ZoneId home, Supplier<Instant> now) {
        this.words = words;
        this.home = home;
        this.now = now;
    }

    /// A field for one.
    ///
    /// @param name what the field is called
    /// @param onPick is told which was taken, by its IANA name
    public PickField<String> field(String name, Consumer<String> onPick) {
        return new PickField<>(name, this::find, this::named, onPick);
    }

    private String named(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            return id;
        }
        ZoneId zone = ZoneId.of(id);
        return words.text(
                "controls.zone.now", TimeWords.city(zone), id, words.times().clock(now.get(), zone));
    }

    /// The tenant's zone and the reader's first, then cities that begin with what is typed.
    private void find(String typed, Consumer<List<String>> found) {
        String wanted = plain(typed);
        List<String> first =
                Stream.of(home, words.times().zone()).map(ZoneId::getId).toList();
        found.accept(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> isPlace(id) || first.contains(id))
                .filter(id -> plain(id).contains(wanted) || plain(named(id)).equals(wanted))
                .sorted(Comparator.comparing((String id) -> !first.contains(id))
                        .thenComparing(
                                id -> !plain(TimeWords.city(ZoneId.of(id))).startsWith(wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /// Of the names that one place has, those that people know.
    private static boolean isPlace(String id) {
        boolean technical = id.startsWith("Etc/") || id.startsWith("SystemV/");
        return id.equals("UTC") || (id.contains("/") && !technical);
    }

    private static String plain(String text) {
        return text.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
