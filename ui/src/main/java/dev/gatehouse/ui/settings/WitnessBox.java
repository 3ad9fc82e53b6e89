package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.port.log.SeenBy;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The consoles whose word on the logs counts here, and those that wait for somebody to compare their keys.
final class WitnessBox extends VBox {
    private final Words words;
    private final WitnessViewModel model;

    WitnessBox(Words words, WitnessViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("witness-box");
        model.seenByProperty().subscribe(this::show);
    }

    private void show(SeenBy seenBy) {
        getChildren().clear();
        if (seenBy.consoles().isEmpty()) {
            getChildren().setAll(sentence("settings.witness.none"));
            return;
        }
        getChildren()
                .addAll(
                        sentence("settings.witness.own"),
                        mono(seenBy.consoles().getFirst().fingerprint()));
        List<SeenBy.Console> others =
                seenBy.consoles().subList(1, seenBy.consoles().size());
        getChildren().add(sentence(others.isEmpty() ? "settings.witness.alone" : "settings.witness.counted"));
        others.forEach(console -> getChildren().add(counted(console)));
        if (!seenBy.strangers().isEmpty()) {
            getChildren().add(sentence("settings.witness.strangers"));
            seenBy.strangers().forEach(console -> getChildren().add(stranger(console)));
        }
    }

    private Node counted(SeenBy.Console console) {
        var stop = new Button(words.text("settings.witness.stop"));
        stop.setAccessibleText(words.text("settings.witness.stopOne", console.label()));
        stop.setOnAction(event -> model.countNoLonger(console));
        var row = new HBox(new VBox(plain(console.label()), muted(seen(console))), stop);
        row.getStyleClass().add("witness-row");
        return row;
    }

    private Node stranger(SeenBy.Console console) {
        var label = new TextField(console.label());
        var count = new Button(words.text("settings.witness.count"));
        count.setAccessibleText(words.text("settings.witness.countOne", console.label()));
        count.setOnAction(event -> model.count(console, label.getText()));
        label.setOnAction(event -> model.count(console, label.getText()));
        var form = new HBox(new Field(words.text("settings.witness.label"), label), count);
        form.getStyleClass().add("passport-form");
        return new VBox(mono(console.fingerprint()), muted(seen(console)), form);
    }

    private String seen(SeenBy.Console console) {
        return console.at().equals(Instant.MIN)
                ? words.text("settings.witness.nothing")
                : words.text(
                        "settings.witness.seen", console.size(), words.times().past(console.at()));
    }

    private Label sentence(String key) {
        return wrapped(words.text(key), "muted");
    }

    private static Label plain(String text) {
        return wrapped(text, "body");
    }

    private static Label muted(String text) {
        return wrapped(text, "muted");
    }

    private static Label mono(String text) {
        return wrapped(text, "mono");
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll(style, "wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
