package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.hours.band.CalendarShelf;
import dev.gatehouse.ui.rules.edit.BandDraft;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/// Takes hours away as a file for calendar programs, as they are on screen.
final class ExportView extends HBox {
    private final RuleEditViewModel rule;
    private final BandDraft band;
    private final CalendarShelf shelf;
    private final Words words;
    private final Label said = new Label();

    ExportView(RuleEditViewModel rule, BandDraft band, CalendarShelf shelf) {
        this.rule = rule;
        this.band = band;
        this.shelf = shelf;
        words = rule.words();
        getStyleClass().add("hours-export");
        said.getStyleClass().addAll("secondary", "wrapped");
        said.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(Buttons.flat(Verb.of(words.text("rules.export"), this::choose)), said);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("rules.export"));
        chooser.setInitialFileName(rule.called(band).replaceAll("[^\\p{L}\\p{N} +,-]", "-") + ".ics");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::export);
    }

    /// Writes the hours as they are on screen.
    void export(Path to) {
        rule.restrictions()
                .find(new RulePart.Key(RulePart.Kind.TIME_BAND, band.id().value()))
                .ifPresent(part -> {
                    if (part instanceof RulePart.OfBand(var hours)) {
                        shelf.write(
                                hours,
                                to,
                                () -> said.setText(words.text("rules.exported", to.getFileName())),
                                fault -> said.setText(words.faults().full(fault)));
                    }
                });
    }
}
