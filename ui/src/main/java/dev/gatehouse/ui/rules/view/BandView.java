package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.hours.HoursView;
import dev.gatehouse.ui.rules.edit.BandDraft;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.WayEditViewModel;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Hours of a way in: what they are called, in which zone, who else uses them, and the painter. For whoever may only
/// read, the same in words.
final class BandView extends VBox implements AutoCloseable {
    private final RuleEditViewModel rule;
    private final BandDraft band;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField name = new TextField();
    private final Field nameField;
    private final Facts facts = new Facts();
    private final Optional<HoursView> hours;

    BandView(RuleEditViewModel rule, WayEditViewModel way, BandDraft band) {
        this.rule = rule;
        this.band = band;
        words = rule.words();
        getStyleClass().add("rule-band");
        nameField = new Field(words.text("rules.hoursName"), name);
        name.setId("hours-name");
        usedBy(way).ifPresent(getChildren()::add);
        if (!rule.isEditable()) {
            hours = Optional.empty();
            getChildren().add(facts);
            band.hours().shelf().ifPresent(shelf -> getChildren().add(new ExportView(rule, band, shelf)));
            return;
        }
        var zone = new ZoneField(band.hours(), rule.known().picture().policy().homeZone());
        HBox.setHgrow(nameField, Priority.ALWAYS);
        HBox.setHgrow(zone, Priority.ALWAYS);
        var fields = new HBox(nameField, zone);
        fields.getStyleClass().add("fields");
        var view = new HoursView(band.hours());
        hours = Optional.of(view);
        getChildren().addAll(fields, view);
        subscriptions.bindBoth(name.textProperty(), band.nameProperty());
        band.hours().shelf().ifPresent(shelf -> getChildren().add(new ExportView(rule, band, shelf)));
        subscriptions.end(zone);
        subscriptions.end(view);
    }

    private Optional<HBox> usedBy(WayEditViewModel way) {
        List<String> others = way.alsoUsedBy(band.id());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var told = new Label(
                words.text(rule.isEditable() ? "rules.alsoUsedBy" : "rules.usedBy", String.join(", ", others)));
        told.getStyleClass().add("wrapped");
        told.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(told);
        row.getStyleClass().addAll("notice-row");
        if (rule.isEditable()) {
            row.getChildren().add(Buttons.of(Verb.of(words.text("rules.ownCopy"), () -> way.ownCopy(band.id()))));
        }
        return Optional.of(row);
    }

    /// Shows what changes with the edits.
    void show() {
        if (hours.isEmpty()) {
            facts.clear();
            rule.restrictions()
                    .find(new RulePart.Key(RulePart.Kind.TIME_BAND, band.id().value()))
                    .map(new PartWords(words, rule.picture())::lines)
                    .ifPresent(lines -> lines.forEach(facts::add));
            return;
        }
        nameField.setError(rule.checks().name(band));
        name.setPromptText(rule.called(band));
    }

    /// Takes what is typed and not finished.
    ///
    /// @return whether all of it means something
    boolean finish() {
        return hours.map(HoursView::finish).orElse(true);
    }

    /// Puts the focus on the name.
    void focusName() {
        name.requestFocus();
    }

    /// Puts the focus on the hours.
    void focusStart() {
        hours.ifPresent(HoursView::focusStart);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
