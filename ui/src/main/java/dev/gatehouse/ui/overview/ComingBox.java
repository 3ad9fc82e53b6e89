package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.figure.Lines;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Makes the lines of what will happen by itself in the next 14 days.
final class ComingBox {
    private final Words words;
    private final Navigator navigator;
    private final Lines<Coming> lines = new Lines<>(this::line);

    ComingBox(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
    }

    Lines<Coming> node() {
        return lines;
    }

    void show(List<Coming> coming) {
        lines.show(coming, words.text("overview.coming.none", Coming.DAYS));
    }

    private Node line(Coming coming) {
        return switch (coming) {
            case Coming.Expires expires -> {
                String sentence = words.text("overview.coming.expires", expires.name());
                Button button = button(coming, Icon.EXPIRED, sentence);
                button.setOnAction(pressed -> navigator.go(Place.user(expires.user())));
                yield button;
            }
            case Coming.ClockChange change -> {
                String sentence = sentence(change);
                var line = new HBox(when(coming), Icon.RULES.node(), what(sentence));
                line.getStyleClass().add("overview-still");
                yield line;
            }
        };
    }

    private String sentence(Coming.ClockChange change) {
        String city = TimeWords.city(change.zone());
        String key = change.forward() ? "overview.coming.forward" : "overview.coming.backward";
        if (change.rules() == 0) {
            return words.text(key, city);
        }
        return change.forward()
                ? words.text("overview.coming.forwardRules", city, change.rules())
                : words.text("overview.coming.backwardRules", city, change.rules());
    }

    private Button button(Coming coming, Icon icon, String sentence) {
        var button = new Button();
        button.setGraphic(new HBox(when(coming), icon.node(), what(sentence)));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "overview-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words.times().moment(coming.at()) + ", " + sentence);
        button.setTooltip(new Tooltip(words.times().absolute(coming.at())));
        return button;
    }

    private Label when(Coming coming) {
        var when = new Label(words.times().moment(coming.at()));
        when.getStyleClass().addAll("secondary", "when", "wide");
        return when;
    }

    private static Label what(String sentence) {
        var what = new Label(sentence);
        what.getStyleClass().add("shortenable");
        what.setMinWidth(0);
        return what;
    }
}
