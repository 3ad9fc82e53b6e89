package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.controls.figure.Lines;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Makes the lines of the last changes: when, and a sentence; opens what else happened to the same thing.
final class RecentBox {
    private static final int MOST_LETTERS = 18;

    private final Words words;
    private final Navigator navigator;
    private final Lines<AuditEvent> lines = new Lines<>(this::line);
    private EventWords events;

    RecentBox(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
        events = new EventWords(words, Map.of());
    }

    Lines<AuditEvent> node() {
        return lines;
    }

    void show(OverviewReader.Recent recent) {
        events = new EventWords(words, recent.roles(), recent.programs());
        lines.show(recent.events(), words.text("overview.recent.none"));
    }

    private Node line(AuditEvent event) {
        String sentence = events.sentence(event);
        String day = words.times().past(event.time());
        var when = new Label(day.length() > MOST_LETTERS ? words.times().shortDate(event.time()) : day);
        when.getStyleClass().addAll("secondary", "when", "wide");
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
}
