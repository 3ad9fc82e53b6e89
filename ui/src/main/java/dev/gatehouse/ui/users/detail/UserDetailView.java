package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.preview.view.KeptFocus;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One person: name and verbs on top, the answer, then everything known, foldable. Edits happen in place.
public final class UserDetailView extends VBox implements AutoCloseable {
    private final UserDetailViewModel model;
    private final Words words;
    private final DetailActions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DetailPane pane = new DetailPane();
    private final UserSections sections;
    private Optional<UserEditView> editor = Optional.empty();
    private Optional<CommitBar> bar = Optional.empty();

    /// Shows the person of a model.
    ///
    /// @param connection how the console stands to its server
    public UserDetailView(
            UserDetailViewModel model, Words words, ObservableValue<?> connection, DetailActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        sections = new UserSections(model, words, actions);
        getStyleClass().add("user-detail");
        setAccessibleText(words.text("users.detail"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        subscriptions.change(model.editProperty(), this::edit);
        subscriptions.change(model.fileProperty(), file -> refresh());
        subscriptions.change(model.problemProperty(), problem -> refresh());
        subscriptions.invalidation(this::refresh, model.events(), model.signInsProperty());
        subscriptions.value(connection, now -> refresh());
    }

    /// Puts the focus on the likeliest verb, or into the first field of an edit.
    public void focusStart() {
        editor.ifPresentOrElse(UserEditView::focusStart, () -> {
            if (pane.lookup(".answer-band .button") instanceof Button verb && !verb.isDisabled()) {
                verb.requestFocus();
            } else if (pane.lookup(".head .button") instanceof Button button) {
                button.requestFocus();
            }
        });
    }

    @Override
    public void close() {
        editor.ifPresent(UserEditView::close);
        subscriptions.close();
    }

    private void edit(Optional<UserEditViewModel> edit) {
        editor.ifPresent(UserEditView::close);
        editor = edit.map(now -> new UserEditView(now, words, this::count));
        bar = edit.map(now -> {
            var foot = new CommitBar(
                    words.messages(), words.text("users.edit.discard"), actions.discard(), actions.review());
            foot.listenIn(this);
            return foot;
        });
        show();
        count();
    }

    /// The foot of an edit: how many changes, and whether they can be reviewed.
    private void count() {
        bar.ifPresent(foot -> model.editProperty().get().ifPresent(edit -> {
            foot.setChanges(edit.count());
            Optional<String> why = edit.isComplete()
                    ? model.unavailable()
                    : Optional.of(words.text(edit.count() == 0 ? "users.edit.nothing" : "users.edit.wrong"));
            foot.setCommit(words.text("users.edit.review"), why);
        }));
    }

    private void refresh() {
        KeptFocus.around(this, this::show, this::focusStart);
    }

    private void show() {
        String problem = model.problemProperty().get();
        Optional<PersonFile> file = model.fileProperty().get();
        if (!problem.isEmpty() || file.isEmpty()) {
            pane.showEmpty(new EmptyState(problem.isEmpty() ? words.text("common.loading") : problem));
            return;
        }
        pane.showContent();
        pane.setHead(head(file.orElseThrow()));
        editor.ifPresentOrElse(
                view -> {
                    pane.setContent(List.of(view));
                    bar.ifPresent(pane::setFoot);
                },
                () -> {
                    var content = new ArrayList<Node>();
                    content.add(answer(file.orElseThrow()));
                    content.addAll(sections.of(file.orElseThrow()));
                    pane.setContent(content);
                    pane.clearFoot();
                });
    }

    private Region head(PersonFile file) {
        var name = new Label(file.user().name());
        name.getStyleClass().add("title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var top = new HBox(name);
        top.getStyleClass().add("head-row");
        if (model.canEdit() && model.editProperty().get().isEmpty()) {
            top.getChildren()
                    .add(Buttons.of(Verb.of(words.text("users.edit"), actions.edit())
                            .key("F2")
                            .unless(model.unavailable())));
        }
        top.getChildren()
                .add(Buttons.icon(
                        Icon.CLOSE,
                        Verb.of(words.text("common.close"), actions.close()).key("Esc")));
        var login = new Label(file.user().login());
        login.getStyleClass().addAll("mono", "secondary");
        var copy = Buttons.icon(Icon.COPY, Verb.of(words.text("users.copyLogin"), actions.copyLogin()));
        var place = new Label(Stream.concat(Stream.of(file.tenant().name()), file.user().contact().company().stream())
                .distinct()
                .collect(Collectors.joining(" · ")));
        place.getStyleClass().add("secondary");
        var below = new HBox(login, copy, place);
        below.getStyleClass().add("head-row");
        return new VBox(top, below);
    }

    private Node answer(PersonFile file) {
        Decision decision = model.decision().orElseThrow();
        var lines =
                decision.reasons().stream().map(reason -> line(file, reason)).toList();
        var band = new AnswerBand();
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                model.personWords().headline(decision),
                lines,
                model.personWords().next(decision).or(model::whyNot));
        return band;
    }

    private AnswerBand.Line line(PersonFile file, Reason reason) {
        Optional<Verb> verb = Fix.of(reason.code())
                .filter(model::may)
                .map(fix -> Verb.of(
                                model.personWords().verb(fix, Optional.empty()),
                                () -> actions.fix().accept(fix))
                        .key(actions.key(fix))
                        .unless(model.unavailable()));
        return new AnswerBand.Line(model.personWords().sentence(file, reason), verb);
    }
}
