package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last changes: when, and a sentence; opens what else happened to the same thing.
final class RecentBox extends VBox {
    private final Words words;
    private final Navigator navigator;

    RecentBox(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
        getStyleClass().add("overview-lines");
    }

    void show(OverviewReader.Recent recent) {
        var events = new EventWords(words, recent.roles());
        if (recent.events().isEmpty()) {
            showWords(words.text("overview.recent.none"));
        } else {
            getChildren()
                    .setAll(recent.events().stream()
                            .map(event -> line(events, event))
                            .toList());
        }
    }

    void showWords(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("muted", "wrapped");
        getChildren().setAll(List.of(label));
    }

    private Node line(EventWords events, AuditEvent event) {
        String sentence = events.sentence(event);
        var when = new Label(words.times().clock(event.time()));
        when.getStyleClass().addAll("secondary", "when");
        String day = words.times().past(event.time());
        when.setText(day.length() > MOST_LETTERS ? words.times().shortDate(event.time()) : day);
        var what = new Label(sentence);
        what.getStyleClass().add("shortenable");
        what.setMinWidth(0);
        var button = new Button();
        button.setGraphic(new HBox(when, what));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "overview-line");
        button.setAccessibleText(day + ", " + sentence);
        button.setTooltip(new Tooltip(sentence + "\n" + words.times().absolute(event.time())));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed ->
                navigator.go(Place.audit(event.target().map(EventQuery::about).orElse(EventQuery.ALL))));
        return button;
    }

    private static final int MOST_LETTERS = 16;
}
