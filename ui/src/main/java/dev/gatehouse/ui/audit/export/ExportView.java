package dev.gatehouse.ui.audit.export;

import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.audit.export.ExportViewModel.State;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/// What came of taking the trail away; and, for the header above it, the button that does so.
public final class ExportView extends HBox implements AutoCloseable {
    private final ExportViewModel model;
    private final MenuButton button = new MenuButton();
    private final Label said = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows a model.
    public ExportView(ExportViewModel model) {
        this.model = model;
        var words = model.words();
        getStyleClass().add("hours-export");
        button.setText(words.text("audit.export"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("chip");
        button.getItems()
                .setAll(Arrays.stream(TrailFormat.values()).map(this::item).toList());
        shown(button, model.isOffered());
        said.getStyleClass().addAll("secondary", "wrapped");
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().setAll(said, Buttons.flat(Verb.of(words.text("audit.close"), model::dismiss)));
        subscriptions.value(model.stateProperty(), this::show);
    }

    private MenuItem item(TrailFormat format) {
        var item = new MenuItem(model.name(format));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> choose(format));
        return item;
    }

    private void show(State state) {
        shown(this, !(state instanceof State.Nothing));
        button.setDisable(state instanceof State.Taking);
        String recorded =
                state instanceof State.Failed ? "" : " " + model.words().text("audit.export.recorded");
        said.setText(model.sentence() + recorded);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// The button.
    public Node button() {
        return button;
    }

    private void choose(TrailFormat format) {
        var chooser = new FileChooser();
        chooser.setTitle(model.words().text("audit.export.recorded"));
        chooser.setInitialFileName(model.fileName(format));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(to -> take(format, to));
    }

    /// Takes all that the trail shows into a file.
    public void take(TrailFormat format, Path to) {
        model.take(format, to);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
