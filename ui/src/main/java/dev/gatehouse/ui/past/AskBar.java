package dev.gatehouse.ui.past;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the instant, above the list; there only while it is asked for.
final class AskBar extends VBox implements AutoCloseable {
    private final InstantFields fields;
    private final Subscriptions subscriptions = new Subscriptions();

    AskBar(MomentViewModel model, Words words) {
        getStyleClass().add("past-ask");
        fields = new InstantFields(words, "as-of", model.zoneProperty().get(), model::show);
        var row = new HBox();
        row.getStyleClass().add("past-fields");
        row.getChildren().addAll(fields.fields());
        var show = Buttons.accent(Verb.of(words.text("past.show"), fields::take).key("Enter"));
        var back =
                Buttons.flat(Verb.of(words.text("past.giveUp"), model::giveUp).key("Esc"));
        var verbs = new HBox(show, back);
        verbs.getStyleClass().add("past-verbs");
        row.getChildren().add(verbs);
        var said = new Label();
        said.getStyleClass().add("wrapped");
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.managedProperty().bind(said.visibleProperty());
        getChildren().setAll(row, said);
        managedProperty().bind(visibleProperty());
        subscriptions.value(model.zoneProperty(), fields::mean);
        subscriptions.value(model.askingProperty(), asked -> {
            setVisible(asked);
            if (asked) {
                fields.focus();
            }
        });
        Runnable say = () -> {
            Optional<String> problem =
                    Optional.of(model.problemProperty().get()).filter(text -> !text.isEmpty());
            boolean reading = model.readingProperty().get();
            said.setText(reading ? words.text("past.reading") : problem.orElse(""));
            said.setVisible(reading || problem.isPresent());
        };
        say.run();
        subscriptions.invalidation(say, model.problemProperty(), model.readingProperty());
    }

    void focus() {
        fields.focus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
