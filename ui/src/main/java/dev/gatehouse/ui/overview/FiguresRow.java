package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.controls.figure.FigureTile;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The second row: four figures, each opening the list behind it.
final class FiguresRow extends HBox {
    private final Words words;
    private final FigureTile people;
    private final FigureTile signedIn;
    private final FigureTile refused;
    private final FigureTile expired;

    /// What a figure opens.
    ///
    /// @param people everybody
    /// @param signedIn who came in last
    /// @param refused the refusals of today
    /// @param expired the expired
    record Opens(Runnable people, Runnable signedIn, Runnable refused, Runnable expired) {}

    FiguresRow(Words words, Opens opens) {
        this.words = words;
        getStyleClass().add("figures");
        var messages = words.messages();
        people = new FigureTile(messages, words.text("overview.figure.people"), opens.people());
        signedIn = new FigureTile(messages, words.text("overview.figure.signedIn"), opens.signedIn());
        refused = new FigureTile(messages, words.text("overview.figure.refused"), opens.refused());
        expired = new FigureTile(messages, words.text("overview.figure.expired"), opens.expired());
        getChildren().setAll(people, signedIn, refused, expired);
        getChildren().forEach(tile -> HBox.setHgrow(tile, Priority.ALWAYS));
    }

    /// Shows the figures.
    ///
    /// @param byHour refusals of the last 24 hours; empty: not known to this person
    /// @param online whether the server can be asked
    void show(Figures figures, List<Double> byHour, boolean online) {
        var numbers = words.numbers();
        people.show(
                numbers.count(figures.active()), words.text("overview.figure.ofTotal", figures.people()), List.of());
        figures.signedIn()
                .ifPresentOrElse(
                        count -> signedIn.show(numbers.count(count), words.text("overview.figure.now"), List.of()),
                        () -> signedIn.showUnknown(
                                words.text(online ? "overview.notKnown" : "overview.figure.notOffline")));
        refused.show(numbers.count(figures.refusedToday()), words.text("overview.figure.today"), byHour);
        expired.show(
                numbers.count(figures.expired()), words.text("overview.figure.locked", figures.locked()), List.of());
    }

    /// Shows that none of them can be had.
    void showMissing(String why) {
        people.showUnknown(why);
        signedIn.showUnknown(why);
        refused.showUnknown(why);
        expired.showUnknown(why);
    }

    /// Puts the focus on the first.
    void focusStart() {
        people.requestFocus();
    }
}
