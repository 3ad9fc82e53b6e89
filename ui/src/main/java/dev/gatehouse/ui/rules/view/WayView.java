package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.rules.edit.BandDraft;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.WayDraft;
import dev.gatehouse.ui.rules.edit.WayEditViewModel;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.HourWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The chosen way in: its hours, of which one is painted, and from where it permits.
final class WayView extends VBox implements AutoCloseable {
    private final RuleEditViewModel rule;
    private final WayEditViewModel way;
    private final Words words;
    private final FlowPane hours = new FlowPane();
    private final StatusLabel anyTime = new StatusLabel();
    private final VerbPlace open = new VerbPlace(Buttons::of);
    private final Map<BandId, BandChip> chips = new HashMap<>();
    private final List<Node> tools = new ArrayList<>();
    private final SpotsView spots;
    private final VBox painted = new VBox();
    private Optional<BandDraft> shown = Optional.empty();
    private Optional<BandView> view = Optional.empty();

    WayView(RuleEditViewModel rule, WayEditViewModel way) {
        this.rule = rule;
        this.way = way;
        words = rule.words();
        getStyleClass().add("rule-way");
        hours.getStyleClass().add("choice-row");
        spots = new SpotsView(rule, way);
        var name = new Label(words.text("rules.hours"));
        name.getStyleClass().add("field-name");
        if (rule.isEditable()) {
            var pick = new PickField<TimeBand>(
                    words.text("rules.addHours"),
                    (typed, found) -> found.accept(way.otherBands(typed)),
                    band -> words.text("rules.hoursNamed", band.name(), new HourWords(words).brief(band)),
                    band -> way.addBand(band.id()));
            pick.setPromptText(words.text("rules.addHours"));
            pick.setId("add-hours");
            tools.add(pick);
            tools.add(Buttons.of(Verb.of(words.text("rules.newHours"), way::addNewBand)));
        }
        getChildren().setAll(new VBox(name, hours), spots, painted);
        getChildren().getFirst().getStyleClass().add("rule-part");
    }

    /// The way that is shown.
    WayDraft draft() {
        return way.draft();
    }

    /// Shows it as it is now; what is there already stays.
    void show() {
        showHours();
        spots.show();
        Optional<BandDraft> now = way.painted();
        if (!now.equals(shown)) {
            shown = now;
            view.ifPresent(BandView::close);
            view = now.map(band -> new BandView(rule, way, band));
            boolean focused = painted.isFocusWithin();
            painted.getChildren().setAll(view.stream().toList());
            if (focused) {
                view.ifPresent(BandView::focusName);
            }
        }
        view.ifPresent(BandView::show);
    }

    private void showHours() {
        List<TimeBand> bands = way.bands();
        chips.keySet().retainAll(bands.stream().map(TimeBand::id).toList());
        Optional<BandId> chosen = way.painted().map(BandDraft::id);
        var nodes = new ArrayList<Node>();
        for (TimeBand band : bands) {
            BandChip chip = chips.computeIfAbsent(band.id(), BandChip::new);
            chip.show(band.name(), chosen.equals(Optional.of(band.id())));
            nodes.add(chip.node);
        }
        if (bands.isEmpty()) {
            anyTime.show(
                    way.isNever() ? Status.BAD : Status.QUIET,
                    words.text(way.isNever() ? "rules.never" : "rules.anyTime"));
            nodes.add(anyTime);
        }
        open.showIf(way.isNever() && rule.isEditable(), Verb.of(words.text("rules.permitAnyTime"), way::atAnyTime));
        nodes.add(open);
        nodes.addAll(tools);
        Children.show(hours.getChildren(), nodes);
    }

    /// Whoever took hours away goes on with choosing others.
    private void remove(BandId band) {
        way.removeBand(band);
        tools.getFirst().requestFocus();
    }

    /// Takes what is typed and not finished.
    ///
    /// @return whether all of it means something
    boolean finish() {
        return view.map(BandView::finish).orElse(true);
    }

    /// Puts the focus where one types hours.
    void focusHours() {
        view.ifPresent(BandView::focusStart);
    }

    @Override
    public void close() {
        view.ifPresent(BandView::close);
    }

    /// Hours by name; chosen, they are painted below.
    private final class BandChip {
        private final ToggleButton button = new ToggleButton();
        private final Chip node;

        private BandChip(BandId band) {
            button.getStyleClass().add("chip");
            button.setMnemonicParsing(false);
            button.setOnAction(event -> {
                button.setSelected(true);
                way.paint(band);
            });
            node = new Chip(
                    button,
                    Optional.of(Verb.of(words.text("rules.removeHours"), () -> remove(band)))
                            .filter(verb -> rule.isEditable()));
        }

        private void show(String name, boolean chosen) {
            button.setText(name);
            button.setSelected(chosen);
        }
    }
}
