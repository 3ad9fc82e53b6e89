package dev.gatehouse.ui.imports.file;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Which file: a place to drop one, then what it is; while it is read or compared, how far that is.
public final class FileView extends VBox implements AutoCloseable {
    private final ImportViewModel model;
    private final Words words;
    private final VBox drop = new VBox();
    private final VerbPlace choose = new VerbPlace(Buttons::accent);
    private final HBox line = new HBox();
    private final Label what = new Label();
    private final VerbPlace other = new VerbPlace(Buttons::of);
    private final VerbPlace again = new VerbPlace(Buttons::accent);
    private final HBox progress = new HBox();
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows the file of a model.
    public FileView(ImportViewModel model, ObservableValue<Boolean> online) {
        this.model = model;
        words = model.words();
        getStyleClass().add("import-file");
        drop.getStyleClass().add("drop-area");
        drop.getChildren().setAll(Icon.IMPORT.node(), choose, wrapped(words.text("imports.drop"), "secondary"));
        what.getStyleClass().addAll("medium", "wrapped");
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        line.getStyleClass().add("file-line");
        line.getChildren().setAll(what, again, other);
        progress.getStyleClass().add("file-progress");
        step.setMinWidth(Region.USE_PREF_SIZE);
        progress.getChildren()
                .setAll(
                        bar,
                        step,
                        Buttons.of(Verb.of(words.text("imports.cancel"), model::cancel)
                                .key("Esc")));
        getChildren().setAll(drop, line, progress);
        subscriptions.value(online, now -> show());
        subscriptions.invalidation(
                this::show,
                model.openedProperty(),
                model.busyProperty(),
                model.comparisonProperty(),
                model.problemProperty());
        show();
    }

    private void show() {
        var opened = model.openedProperty().get();
        var busy = model.busyProperty().get();
        shown(drop, opened.isEmpty() && busy.isEmpty());
        shown(line, opened.isPresent());
        shown(progress, busy.isPresent());
        var verb = Verb.of(words.text("imports.choose"), this::choose).unless(model.unavailable());
        choose.showIf(true, verb);
        boolean given = busy.isEmpty()
                && model.comparisonProperty().get().isEmpty()
                && model.problemProperty().get().isEmpty();
        again.showIf(given, Verb.of(words.text("imports.again"), model::compare).unless(model.unavailable()));
        other.showIf(
                busy.isEmpty(),
                Verb.of(words.text("imports.other"), this::choose).unless(model.unavailable()));
        opened.ifPresent(read -> what.setText(sentence(read.contents())));
        busy.ifPresent(now -> {
            step.setText(step(now));
            bar.setProgress(now.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) now.done() / now.total());
        });
    }

    private String sentence(Imports.Contents contents) {
        String kind = switch (contents.kind()) {
            case ACTIVE_DIRECTORY -> words.text("imports.kind.ad");
            case LDAP -> words.text("imports.kind.ldap");
            case TABLE -> words.text("imports.kind.table");
            case KEYCLOAK -> words.text("imports.kind.keycloak");
            case CALENDAR -> words.text("imports.kind.calendar");
        };
        return contents.kind() == Imports.Kind.CALENDAR
                ? words.text("imports.fileCalendar", contents.name(), kind)
                : words.text(
                        "imports.file",
                        contents.name(),
                        kind,
                        contents.accounts(),
                        contents.groups().size());
    }

    private String step(ImportViewModel.Busy now) {
        var numbers = words.numbers();
        return switch (now.step()) {
            case READING -> words.text("imports.step.reading");
            case FETCHING ->
                now.done() == 0
                        ? words.text("imports.step.fetching")
                        : words.text("imports.step.fetched", numbers.count(now.done()));
            case COMPARING ->
                words.text("imports.step.comparing", numbers.count(now.done()), numbers.count(now.total()));
        };
    }

    /// Asks for a file.
    public void choose() {
        if (model.unavailable().isPresent()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(words.text("imports.choose"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::open);
    }

    /// Lets files be dropped anywhere on a region.
    public void takeDrops(Node region) {
        region.setOnDragOver(this::over);
        region.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.unavailable().isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var first = event.getDragboard().getFiles().stream().findFirst();
        first.map(File::toPath).ifPresent(model::open);
        event.setDropCompleted(first.isPresent());
        event.consume();
    }

    /// Puts the focus where one chooses a file.
    public void focusStart() {
        var place = drop.isVisible() ? choose : other;
        place.getChildrenUnmodifiable().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
