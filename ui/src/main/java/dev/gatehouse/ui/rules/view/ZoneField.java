package dev.gatehouse.ui.rules.view;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;

/// The zone of hours: `London (Europe/London), now 17:20`. Found by a part of its name.
final class ZoneField extends StackPane implements AutoCloseable {
    private final BandViewModel edited;
    private final Words words;
    private final ZoneId home;
    private final PickField<String> pick;
    private final Field field;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param home the tenant's home zone, offered first
    ZoneField(BandViewModel edited, ZoneId home) {
        this.edited = edited;
        this.home = home;
        words = edited.words();
        getStyleClass().add("zone-field");
        pick = new PickField<>(words.text("rules.zone"), this::find, this::named, edited::setZone);
        pick.setId("zone");
        field = new Field(words.text("rules.zone"), pick);
        getChildren().setAll(field);
        subscriptions.invalidation(this::show, edited.bandProperty(), edited.nowProperty());
        show();
    }

    private String zone() {
        return edited.bandProperty().get().zone();
    }

    private void show() {
        pick.show(Optional.of(zone()));
        field.setError(
                edited.zone().isPresent() ? Optional.empty() : Optional.of(words.text("hours.zoneUnknown", zone())));
    }

    private String named(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            return id;
        }
        ZoneId zone = ZoneId.of(id);
        return words.text(
                "rules.zoneNow",
                TimeWords.city(zone),
                id,
                words.times().clock(edited.nowProperty().get(), zone));
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

    @Override
    public void close() {
        subscriptions.close();
    }
}
