package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.common.Shown;
import dev.gatehouse.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// Chooses a time zone. Typing a letter goes to the next place that begins with it.
final class ZoneBox extends ComboBox<ZoneId> {
    ZoneBox(String name, ObjectProperty<ZoneId> zone, List<ZoneId> zones) {
        getItems().setAll(zones);
        if (!zones.contains(zone.get())) {
            getItems().addFirst(zone.get());
        }
        setAccessibleText(name);
        setVisibleRowCount(12);
        setConverter(new Shown<>(value -> value.getId().replace('_', ' ')));
        setValue(zone.get());
        addEventHandler(KeyEvent.KEY_TYPED, event -> next(event.getCharacter()));
        setOnAction(event -> {
            if (!isShowing()) {
                zone.set(getValue());
            }
        });
        setOnHidden(event -> zone.set(getValue()));
    }

    private void next(String letter) {
        if (letter.isBlank() || !Character.isLetter(letter.charAt(0))) {
            return;
        }
        int from = getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= getItems().size(); step++) {
            ZoneId zone = getItems().get((from + step) % getItems().size());
            if (TimeWords.city(zone).toLowerCase(Locale.ROOT).startsWith(letter.toLowerCase(Locale.ROOT))) {
                setValue(zone);
                return;
            }
        }
    }
}
