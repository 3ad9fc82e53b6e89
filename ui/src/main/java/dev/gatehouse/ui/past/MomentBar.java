package dev.gatehouse.ui.past;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.log.Past;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says, in violet, that what stands below is not now.
final class MomentBar extends HBox {
    /// What can be done from here.
    ///
    /// @param compare with another instant
    /// @param who asks who could do something
    /// @param back to now
    record Verbs(Runnable compare, Runnable who, Runnable back) {}

    MomentBar(Words words, Past.Picture picture, ZoneId home, Verbs verbs) {
        getStyleClass().add("past-bar");
        String sentence = words.text(
                "past.bar",
                words.times().absolute(picture.at(), home),
                words.numbers().count(picture.directory().revision()));
        var label = new Label(sentence, Icon.CALENDAR.node());
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setAccessibleText(sentence);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new FlowPane(
                Buttons.of(Verb.of(words.text("past.who"), verbs.who()).key("W")),
                Buttons.of(Verb.of(words.text("past.compare"), verbs.compare()).key("C")),
                Buttons.of(Verb.of(words.text("past.back"), verbs.back()).key("Esc")));
        row.getStyleClass().add("verbs");
        row.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(label, row);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sentence);
    }
}
