package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Takes the checkpoint of a log to somebody else, and holds theirs against it.
final class CheckpointBox extends VBox {
    private final Words words;
    private final CheckpointViewModel model;
    private final StatusLabel state = StatusLabel.ofSentences();

    CheckpointBox(Words words, CheckpointViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("witness-box");
        var save = new Button(words.text("settings.checkpoint.save"));
        save.setOnAction(event -> choose());
        var compare = new Button(words.text("settings.checkpoint.compare"));
        compare.setOnAction(event -> open());
        var verbs = new FlowPane(save, compare);
        verbs.getStyleClass().add("verbs");
        state.managedProperty().bind(state.visibleProperty());
        getChildren().setAll(verbs, state);
        model.stateProperty().subscribe(this::show);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("settings.checkpoint.save"));
        chooser.setInitialFileName(model.fileName());
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::save);
    }

    private void open() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("settings.checkpoint.compare"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::compare);
    }

    private void show(CheckpointViewModel.State now) {
        state.setVisible(!(now instanceof CheckpointViewModel.State.Idle));
        switch (now) {
            case CheckpointViewModel.State.Idle _ -> state.show(Status.QUIET, "");
            case CheckpointViewModel.State.Saved(var file) ->
                state.show(
                        Status.OK,
                        words.text(
                                "settings.checkpoint.saved",
                                Optional.ofNullable(file.getFileName()).orElse(file)));
            case CheckpointViewModel.State.Failed(var fault) ->
                state.show(Status.BAD, words.faults().full(fault));
            case CheckpointViewModel.State.Compared(var found) -> show(found);
        }
    }

    private void show(CheckpointFiles.Comparison found) {
        switch (found) {
            case CheckpointFiles.Same(long size) -> state.show(Status.OK, words.text("settings.checkpoint.same", size));
            case CheckpointFiles.Ahead(long size, long here) ->
                state.show(Status.WARN, words.text("settings.checkpoint.ahead", size, here));
            case CheckpointFiles.Split(long size) ->
                state.show(Status.BAD, words.text("settings.checkpoint.split", size));
            case CheckpointFiles.NotThisLog _ -> state.show(Status.BAD, words.text("settings.checkpoint.notThisLog"));
        }
    }
}
