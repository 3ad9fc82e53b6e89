package dev.gatehouse.ui.rules.view;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.controls.field.ZonePick;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/// The zone of hours: `London (Europe/London), now 17:20`. Found by a part of its name.
final class ZoneField extends StackPane implements AutoCloseable {
    private final BandViewModel edited;
    private final Words words;
    private final PickField<String> pick;
    private final Field field;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param home the tenant's home zone, offered first
    ZoneField(BandViewModel edited, ZoneId home) {
        this.edited = edited;
        words = edited.words();
        getStyleClass().add("zone-field");
        pick = new ZonePick(words, home, edited.nowProperty()::get).field(words.text("rules.zone"), edited::setZone);
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

    @Override
    public void close() {
        subscriptions.close();
    }
}
