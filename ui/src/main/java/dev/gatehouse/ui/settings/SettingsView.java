package dev.gatehouse.ui.settings;

import dev.gatehouse.resources.Resources;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.ArrangementChoice;
import dev.gatehouse.ui.navigation.ArrangementWords;
import dev.gatehouse.ui.navigation.AttemptWords;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.shell.overlay.KeysPanel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Look, connection, this workstation, keys, about.
final class SettingsView extends ScrollPane {
    private final Words words;
    private final SettingsViewModel model;
    private final Node first;
    private final Facts connection = new Facts();
    private final StatusLabel state = new StatusLabel();
    private final VBox trial = new VBox();
    private final Facts copies = new Facts();

    SettingsView(
            Words words,
            SettingsViewModel model,
            WitnessViewModel witnesses,
            CheckpointViewModel checkpoints,
            Arrangement arrangement,
            String version) {
        this.words = words;
        this.model = model;
        getStyleClass().add("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        first = new ArrangementChoice<>(
                words.text("settings.theme"),
                arrangement.theme(),
                List.of(Look.Theme.values()),
                theme -> ArrangementWords.theme(words, theme));
        var title = new Label(words.text("settings.title"));
        title.getStyleClass().add("title");
        var left = column(look(arrangement), connection(), workstation());
        var right = column(
                section("settings.witness", new WitnessBox(words, witnesses), new CheckpointBox(words, checkpoints)),
                keys(),
                about(version));
        var columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        var page = new VBox(title, columns);
        page.getStyleClass().add("page");
        setContent(page);
        model.serverProperty().subscribe(this::showServer);
        model.copiesProperty().subscribe(this::showCopies);
        model.trialProperty().subscribe(this::showTrial);
    }

    void focusStart() {
        first.requestFocus();
    }

    /// Shows how the line stands.
    void show(Connection now) {
        switch (now) {
            case Connection.Online _, Connection.Syncing _ ->
                state.show(Status.OK, Icon.ONLINE, words.text("settings.online"));
            case Connection.Reconnecting _ -> state.show(Status.WARN, Icon.SYNC, words.text("settings.reconnecting"));
            case Connection.Offline _, Connection.None _ ->
                state.show(Status.WARN, Icon.OFFLINE, words.text("settings.offline"));
        }
    }

    private Node look(Arrangement arrangement) {
        var fields = new FlowPane(
                new Field(words.text("settings.theme"), first),
                new Field(
                        words.text("settings.density"),
                        new ArrangementChoice<>(
                                words.text("settings.density"),
                                arrangement.density(),
                                List.of(Look.Density.values()),
                                density -> ArrangementWords.density(words, density))),
                new Field(
                        words.text("settings.language"),
                        new ArrangementChoice<>(
                                words.text("settings.language"),
                                arrangement.language(),
                                ArrangementWords.LANGUAGES,
                                language -> ArrangementWords.language(words, language))),
                new Field(
                        words.text("settings.zone"),
                        new ZoneBox(words.text("settings.zone"), arrangement.zone(), SettingsViewModel.zones())));
        fields.getStyleClass().add("fields");
        return section("settings.look", fields);
    }

    private Node connection() {
        var test = new Button(words.text("settings.test"));
        test.disableProperty().bind(model.testingProperty());
        test.setOnAction(event -> model.test());
        trial.getStyleClass().add("trial");
        return section("settings.connection", state, connection, test, trial);
    }

    private Node workstation() {
        return section(
                "settings.workstation", new PassportBox(words, model), muted(words.text("settings.copies")), copies);
    }

    private Node keys() {
        return section(
                "settings.keys", KeysPanel.column(words.text("settings.keysWhere"), KeysPanel.everywhere(words)));
    }

    private Node about(String version) {
        var licence = new TextArea(Resources.fontLicence());
        licence.setEditable(false);
        licence.setAccessibleText(words.text("settings.fontLicence"));
        licence.managedProperty().bind(licence.visibleProperty());
        licence.setVisible(false);
        var show = new Hyperlink(words.text("settings.fontLicence"));
        show.setOnAction(event -> licence.setVisible(!licence.isVisible()));
        var facts = new Facts()
                .add(words.text("settings.version"), version)
                .add(words.text("settings.licence"), words.text("settings.licenceName"))
                .add(words.text("settings.java"), Runtime.version().toString());
        return section("settings.about", facts, show, licence);
    }

    private static VBox column(Node... sections) {
        var column = new VBox(sections);
        column.getStyleClass().add("column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node section(String key, Node... nodes) {
        var heading = new Label(words.text(key));
        heading.getStyleClass().add("section");
        var section = new VBox(heading);
        section.getStyleClass().add("settings-section");
        section.getChildren().addAll(nodes);
        return section;
    }

    private void showServer(Optional<Door.KnownServer> server) {
        connection.getChildren().clear();
        server.ifPresent(known -> connection
                .add(words.text("settings.server"), known.name())
                .add(words.text("settings.address"), known.url())
                .add(words.text("settings.trusted"), words.times().past(known.trusted()))
                .add(words.text("settings.authority"), mono(known.fingerprint())));
    }

    private void showCopies(List<Tenants.TenantRow> rows) {
        copies.getChildren().clear();
        rows.forEach(row ->
                copies.add(row.tenant().name(), words.times().past(row.origin().asOf())));
    }

    private void showTrial(Optional<SettingsViewModel.Trial> tried) {
        trial.getChildren().clear();
        tried.ifPresent(result -> {
            trial.getChildren()
                    .add(new StatusLabel(
                            result.fault().isPresent() ? Status.BAD : Status.OK,
                            result.fault().map(words.faults()::full).orElseGet(() -> words.text("settings.works"))));
            result.attempts().forEach(attempt -> trial.getChildren().add(step(attempt)));
        });
    }

    private Label step(Link.Attempt attempt) {
        var line = new Label(AttemptWords.step(words, attempt));
        line.setGraphic((attempt.worked() ? Icon.DONE : Icon.CLOSE).node());
        line.getStyleClass().addAll("secondary", "wrapped");
        return line;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "wrapped");
        return label;
    }

    private static Node mono(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", "wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
