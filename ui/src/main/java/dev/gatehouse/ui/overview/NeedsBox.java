package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.figure.Lines;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first row: what needs somebody, one line each.
final class NeedsBox extends VBox {
    private final Words words;
    private final Lines<Said> lines = new Lines<>(said -> line(said.need()));
    private final StatusLabel well = new StatusLabel();

    /// A need, told apart from others by what it says.
    private record Said(String sentence, Status status, Need need) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Said said && said.sentence.equals(sentence) && said.status == status;
        }

        @Override
        public int hashCode() {
            return sentence.hashCode();
        }
    }

    NeedsBox(Words words) {
        this.words = words;
        getStyleClass().add("needs");
        showMissing(words.text("overview.reading"));
    }

    /// Shows the sentences, or that nothing is to be done.
    ///
    /// @param checked when it was last looked
    void show(List<Need> needs, Optional<Instant> checked) {
        if (needs.isEmpty()) {
            String when = checked.map(words.times()::age).orElse("");
            well.show(Status.OK, words.text("overview.nothing", when));
            put(well);
        } else {
            lines.show(
                    needs.stream()
                            .map(need -> new Said(need.sentence(), need.status(), need))
                            .toList(),
                    "");
            put(lines);
        }
    }

    /// Shows why nothing can be said.
    void showMissing(String why) {
        well.show(Status.UNKNOWN, why);
        put(well);
    }

    private void put(Node node) {
        if (!getChildren().contains(node)) {
            getChildren().setAll(List.of(node));
        }
    }

    private Node line(Need need) {
        var sentence = new Label(need.sentence());
        sentence.setGraphic(need.status().icon().node());
        sentence.getStyleClass().addAll("need", need.status().style());
        sentence.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = Buttons.button(Verb.of(need.verb(), need.open()));
        open.setAccessibleText(need.verb() + ": " + need.sentence());
        var line = new HBox(sentence, space, open);
        line.getStyleClass().add("need-line");
        return line;
    }
}
