package dev.gatehouse.ui.audit.evidence;

import dev.gatehouse.model.evidence.Control;
import dev.gatehouse.ui.audit.evidence.EvidenceViewModel.Trouble;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.port.files.Evidence;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// What to take away, and what was taken. It stands where an event stands.
public final class EvidenceView extends VBox implements AutoCloseable {
    private final EvidenceViewModel model;
    private final Words words;
    private final DetailPane pane = new DetailPane();
    private final PickField<Optional<Control>> control;
    private final TextField size = new TextField();
    private final TextField seed = new TextField();
    private final Field sizeField;
    private final Field seedField;
    private final VBox verbs = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows a model.
    ///
    /// @param text what the trail is searched for, as one types it
    /// @param close back to where one came from
    public EvidenceView(EvidenceViewModel model, Words words, String text, Runnable close) {
        this.model = model;
        this.words = words;
        getStyleClass().add("why");
        setAccessibleText(words.text("audit.evidence.title"));
        control = new PickField<>(
                words.text("audit.evidence.control"),
                (typed, found) -> found.accept(model.findControls(typed)),
                this::name,
                model::setControl);
        control.setId("evidence-control");
        size.setId("evidence-size");
        seed.setId("evidence-seed");
        sizeField = new Field(words.text("audit.evidence.size"), size);
        seedField = new Field(words.text("audit.evidence.seed"), seed);
        sizeField.setHint(words.text("audit.evidence.size.hint"));
        seedField.setHint(words.text("audit.evidence.seed.hint"));
        subscriptions.bindBoth(size.textProperty(), model.sizeProperty());
        subscriptions.bindBoth(seed.textProperty(), model.seedProperty());
        pane.setHead(head(close));
        verbs.getStyleClass().add("lines");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        String asked = text.isBlank() ? words.text("audit.evidence.everything") : text;
        pane.setContent(List.of(
                label(words.text("audit.evidence.search", asked), "wrapped"),
                new Field(words.text("audit.evidence.control"), control),
                sizeField,
                seedField,
                label(words.text("audit.evidence.recorded"), "secondary"),
                verbs));
        subscriptions.value(model.controlProperty(), chosen -> control.show(Optional.of(chosen)));
        subscriptions.value(model.sizeProperty(), typed -> show());
        subscriptions.value(model.seedProperty(), typed -> show());
        subscriptions.value(model.busyProperty(), now -> show());
        subscriptions.value(model.takenProperty(), done -> show());
        subscriptions.value(model.faultProperty(), why -> show());
    }

    private Region head(Runnable leave) {
        Label title = label(words.text("audit.evidence.title"), "title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("common.close"), leave).key("Esc"));
        var row = new HBox(title, close);
        row.getStyleClass().add("head-row");
        return new VBox(row);
    }

    private String name(Optional<Control> one) {
        return one.map(Control::title).orElseGet(() -> words.text("audit.evidence.noControl"));
    }

    /// Puts the focus on the control.
    public void focusStart() {
        control.requestFocus();
    }

    private void show() {
        Optional<Trouble> trouble = model.trouble();
        sizeField.setError(trouble.filter(Trouble.SIZE::equals).map(this::sentence));
        seedField.setError(trouble.filter(Trouble.SEED::equals).map(this::sentence));
        Optional<String> why = model.busyProperty().get()
                ? Optional.of(words.text("audit.evidence.busy"))
                : trouble.map(this::sentence);
        var nodes = new ArrayList<Node>();
        nodes.add(Buttons.accent(
                Verb.of(words.text("audit.evidence.save"), this::choose).unless(why)));
        if (model.busyProperty().get()) {
            nodes.add(label(words.text("audit.evidence.busy"), "secondary"));
        }
        model.faultProperty()
                .get()
                .ifPresent(fault -> nodes.add(label(words.faults().full(fault), "error-text")));
        model.takenProperty().get().ifPresent(taken -> nodes.addAll(done(taken)));
        verbs.getChildren().setAll(nodes);
    }

    private String sentence(Trouble trouble) {
        return switch (trouble) {
            case PERIOD -> words.text("audit.evidence.trouble.period");
            case SIZE -> words.text("audit.evidence.trouble.size");
            case SEED -> words.text("audit.evidence.trouble.seed");
        };
    }

    private List<Node> done(Evidence.Taken taken) {
        String file = String.valueOf(taken.file().getFileName());
        return List.of(
                label(words.text("audit.evidence.ready", file, words.numbers().size(taken.bytes())), "wrapped"),
                label(words.text("audit.evidence.sha256", halves(taken.sha256())), "secondary"),
                label(words.text("audit.evidence.verify", file), "wrapped"));
    }

    /// A line is too short for all of it.
    private static String halves(String sha256) {
        int half = sha256.length() / 2;
        return sha256.substring(0, half) + " " + sha256.substring(half);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("audit.evidence.title"));
        chooser.setInitialFileName(model.fileName());
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::take);
    }

    /// Takes it away into a file.
    public void take(Path to) {
        model.take(to);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
