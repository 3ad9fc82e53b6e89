package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.field.DayText;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Asks whom to give a role: names, logins or a pasted list; says at once who was found and which lines name nobody.
public final class AddPeopleView extends VBox implements AutoCloseable {
    private static final Duration TYPING = Duration.millis(200);
    private static final int NAMED = 8;

    private final AddPeopleViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final TextArea list = new TextArea();
    private final VBox result = new VBox();
    private final CommitBar bar;

    /// A form for a model.
    ///
    /// @param home the tenant's home zone, in which a day is meant
    public AddPeopleView(AddPeopleViewModel model, Words words, ZoneId home, Runnable onBack, Runnable onReview) {
        this.model = model;
        this.words = words;
        getStyleClass().add("add-people");
        var title = new Label(words.text("roles.add.title"));
        title.getStyleClass().add("title");
        var role = new Label(model.role().name());
        role.getStyleClass().add("secondary");
        list.setId("people-list");
        list.setPrefRowCount(6);
        list.setPromptText(words.text("roles.add.prompt"));
        list.setWrapText(true);
        typing.setOnFinished(event -> model.type(list.getText()));
        var until = new DatePicker();
        until.setConverter(new DayText(words.times()));
        until.setPromptText(words.text("roles.add.noEnd"));
        result.getStyleClass().add("lines");
        bar = new CommitBar(words.messages(), words.text("roles.back"), onBack, onReview);
        bar.listenIn(this);
        var pane = new DetailPane();
        pane.setHead(new VBox(title, role));
        pane.setContent(List.of(
                new Field(words.text("roles.add.people"), list),
                result,
                new Field(words.text("roles.add.until"), until)));
        pane.setFoot(bar);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        subscriptions.change(list.textProperty(), text -> typing.playFromStart());
        subscriptions.change(until.valueProperty(), day -> {
            model.untilProperty().set(endOf(day, home));
            show();
        });
        subscriptions.invalidation(this::show, model.foundProperty(), model.lookingProperty());
        show();
    }

    private static Optional<Instant> endOf(@Nullable LocalDate day, ZoneId home) {
        return Optional.ofNullable(day)
                .map(chosen -> chosen.plusDays(1).atStartOfDay(home).toInstant());
    }

    /// Puts the focus into the list.
    public void focusStart() {
        list.requestFocus();
    }

    @Override
    public void close() {
        typing.stop();
        subscriptions.close();
    }

    private void show() {
        var lines = new ArrayList<Node>();
        var found = model.foundProperty().get();
        add(
                lines,
                Status.OK,
                "roles.add.found",
                model.receivers().stream().map(User::name).toList());
        add(
                lines,
                Status.QUIET,
                "roles.add.held",
                model.holders().stream().map(User::name).toList());
        add(lines, Status.WARN, "roles.add.unknown", found.unknown());
        add(lines, Status.WARN, "roles.add.several", found.several());
        result.getChildren().setAll(lines);
        bar.setCommit(words.text("roles.review"), model.missing());
    }

    private void add(List<Node> lines, Status status, String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        var head = new StatusLabel(status, words.text(key, names.size()));
        String shown = String.join(", ", names.stream().limit(NAMED).toList());
        var who = new Label(names.size() > NAMED ? words.text("roles.add.more", shown, names.size() - NAMED) : shown);
        who.getStyleClass().addAll("wrapped", "secondary");
        who.setMinHeight(Region.USE_PREF_SIZE);
        lines.add(head);
        lines.add(who);
    }
}
