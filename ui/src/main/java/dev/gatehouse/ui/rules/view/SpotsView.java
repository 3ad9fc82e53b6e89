package dev.gatehouse.ui.rules.view;

import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.Spot;
import dev.gatehouse.ui.rules.edit.WayEditViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// From where a way in permits: machines and groups with how surely each is known, or anywhere.
final class SpotsView extends VBox {
    private final RuleEditViewModel rule;
    private final WayEditViewModel way;
    private final Words words;
    private final FlowPane row = new FlowPane();
    private final StatusLabel anywhere = new StatusLabel();
    private final VerbPlace open = new VerbPlace(Buttons::of);
    private final Map<Spot, Chip> chips = new HashMap<>();
    private final List<Node> tools = new ArrayList<>();

    SpotsView(RuleEditViewModel rule, WayEditViewModel way) {
        this.rule = rule;
        this.way = way;
        words = rule.words();
        getStyleClass().add("rule-part");
        row.getStyleClass().add("choice-row");
        var name = new Label(words.text("rules.spots"));
        name.getStyleClass().add("field-name");
        if (rule.isEditable()) {
            var pick = new PickField<Spot>(
                    words.text("rules.addSpot"),
                    (typed, found) -> found.accept(way.otherSpots(typed)),
                    this::named,
                    way::addSpot);
            pick.setPromptText(words.text("rules.addSpot"));
            pick.setId("add-spot");
            tools.add(pick);
        }
        getChildren().setAll(name, row);
    }

    /// Shows the machines as they are now; what is there already stays.
    void show() {
        List<Spot> spots = way.spots();
        chips.keySet().retainAll(spots);
        var nodes = new ArrayList<Node>();
        spots.forEach(spot -> nodes.add(chips.computeIfAbsent(spot, this::chip)));
        if (spots.isEmpty()) {
            anywhere.show(
                    way.isFromAnywhere() ? Status.QUIET : Status.BAD,
                    words.text(way.isFromAnywhere() ? "rules.anywhere" : "rules.nowhere"));
            nodes.add(anywhere);
        }
        open.showIf(
                way.isFromNowhere() && rule.isEditable(),
                Verb.of(words.text("rules.permitAnywhere"), way::fromAnywhere));
        nodes.add(open);
        nodes.addAll(tools);
        Children.show(row.getChildren(), nodes);
    }

    private Chip chip(Spot spot) {
        var label = new Label(named(spot));
        label.getStyleClass().add("spot");
        label.setMinWidth(USE_PREF_SIZE);
        return new Chip(
                label,
                Optional.of(Verb.of(words.text("rules.removeSpot", spot.name()), () -> remove(spot)))
                        .filter(verb -> rule.isEditable()));
    }

    /// Whoever took a machine away goes on with choosing others.
    private void remove(Spot spot) {
        way.removeSpot(spot);
        tools.getFirst().requestFocus();
    }

    /// The name and how surely it is known: `PC-12  Key ●●●`.
    private String named(Spot spot) {
        return words.text(
                switch (spot.kind()) {
                    case KEY -> "rules.spot.key";
                    case WAITING -> "rules.spot.waiting";
                    case NETWORK -> "rules.spot.network";
                    case GROUP -> "rules.spot.group";
                },
                spot.name());
    }
}
