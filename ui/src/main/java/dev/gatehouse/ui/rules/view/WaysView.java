package dev.gatehouse.ui.rules.view;

import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.WayDraft;
import dev.gatehouse.ui.rules.edit.WayEditViewModel;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.WayWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The ways in of a rule as cards with `or` between them; one is chosen.
final class WaysView extends VBox {
    private final RuleEditViewModel rule;
    private final Runnable lastTaken;
    private final Words words;
    private final Label head = new Label();
    private final StatusLabel none = new StatusLabel();
    private final Node add;
    private final VBox cards = new VBox();
    private final Map<WayDraft, Card> shown = new HashMap<>();

    /// @param lastTaken puts the focus elsewhere once the last way was taken away
    WaysView(RuleEditViewModel rule, Runnable lastTaken) {
        this.rule = rule;
        this.lastTaken = lastTaken;
        words = rule.words();
        getStyleClass().add("rule-ways");
        cards.getStyleClass().add("cards");
        head.getStyleClass().add("field-name");
        none.show(Status.BAD, words.text("rules.noWay"));
        none.setId("no-way");
        add = Buttons.of(Verb.of(words.text("rules.addWay"), rule::addWay));
        add.setId("add-way");
        getChildren().setAll(head, none, cards);
        if (rule.isEditable()) {
            getChildren().add(add);
        }
    }

    /// Shows the ways as they are now; what is there already stays.
    void show() {
        List<WayDraft> ways = rule.ways();
        shown.keySet().retainAll(ways);
        head.setText(words.text(ways.size() > 1 ? "rules.oneSuffices" : "rules.ways"));
        none.setVisible(ways.isEmpty());
        none.setManaged(ways.isEmpty());
        add.setVisible(!ways.isEmpty());
        add.setManaged(!ways.isEmpty());
        Optional<WayDraft> chosen = rule.chosen().map(WayEditViewModel::draft);
        var wayWords = new WayWords(words, rule.restrictions());
        var nodes = new ArrayList<Node>();
        for (int at = 0; at < ways.size(); at++) {
            WayDraft way = ways.get(at);
            Card card = shown.computeIfAbsent(way, Card::new);
            card.show(at, wayWords.sentence(way.way()), chosen.equals(Optional.of(way)));
            nodes.add(card);
        }
        Children.show(cards.getChildren(), nodes);
    }

    /// Whoever took a way away goes on with the one that is chosen then.
    private void remove(WayDraft way) {
        rule.removeWay(way);
        if (!focusChosen()) {
            lastTaken.run();
        }
    }

    /// Puts the focus on the chosen way.
    ///
    /// @return whether there is one
    boolean focusChosen() {
        Optional<Card> card = rule.chosen().flatMap(chosen -> Optional.ofNullable(shown.get(chosen.draft())));
        card.ifPresent(found -> found.button.requestFocus());
        return card.isPresent();
    }

    private final class Card extends VBox {
        private final WayDraft way;
        private final Label or = new Label(words.text("rules.or"));
        private final ToggleButton button = new ToggleButton();

        private Card(WayDraft way) {
            this.way = way;
            or.getStyleClass().addAll("secondary", "or");
            button.getStyleClass().add("way-card");
            button.setWrapText(true);
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                // A second press must not leave nothing chosen.
                button.setSelected(true);
                rule.choose(way);
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            var row = new HBox(button);
            row.getStyleClass().add("card-row");
            if (rule.isEditable()) {
                row.getChildren()
                        .add(Buttons.icon(Icon.CLOSE, Verb.of(words.text("rules.removeWay"), () -> remove(this.way))));
            }
            getChildren().setAll(or, row);
        }

        private void show(int at, String sentence, boolean chosen) {
            or.setVisible(at > 0);
            or.setManaged(at > 0);
            button.setText(words.text("rules.wayNumbered", at + 1, sentence));
            button.setAccessibleText(button.getText());
            button.setSelected(chosen);
        }
    }
}
