package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.preview.view.KeptFocus;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One person: name and verbs on top, the answer, then everything known, foldable. Edits happen in place.
public final class UserDetailView extends VBox implements AutoCloseable {
    private final UserDetailViewModel model;
    private final Words words;
    private final DetailActions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DetailPane pane = new DetailPane();
    private final Map<String, BooleanProperty> unfolded = new HashMap<>();
    private Optional<Parts> parts = Optional.empty();
    private Optional<UserEditView> editor = Optional.empty();
    private Optional<CommitBar> bar = Optional.empty();

    /// What one person is shown in. Somebody else gets new parts: a press that began on a verb of the one must not end
    /// on the same verb of the other.
    private record Parts(UserId user, UserHead head, AnswerBand answer, UserSections sections) {}

    /// Shows the person of a model.
    ///
    /// @param online whether the server can be asked
    public UserDetailView(
            UserDetailViewModel model, Words words, ObservableValue<Boolean> online, DetailActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        getStyleClass().add("user-detail");
        setAccessibleText(words.text("users.detail"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        subscriptions.change(model.editProperty(), this::edit);
        subscriptions.change(model.fileProperty(), file -> refresh());
        subscriptions.change(model.problemProperty(), problem -> refresh());
        subscriptions.change(
                model.signInsProperty(),
                signIns -> parts.ifPresent(now -> model.fileProperty().get().ifPresent(now.sections()::showSignIn)));
        subscriptions.invalidation(() -> parts.ifPresent(now -> now.sections().showEvents()), model.events());
        subscriptions.value(online, now -> {
            refresh();
            count();
        });
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
            parts = Optional.empty();
            pane.showEmpty(new EmptyState(problem.isEmpty() ? words.text("common.loading") : problem));
            return;
        }
        PersonFile person = file.orElseThrow();
        Parts now = parts(person.user().id(), person.user().service());
        pane.showContent();
        pane.setHead(now.head());
        now.head().show(person);
        editor.ifPresentOrElse(
                view -> {
                    pane.setContent(List.of(view));
                    bar.ifPresent(pane::setFoot);
                },
                () -> {
                    answer(now.answer(), person);
                    now.sections().show(person);
                    var content = new ArrayList<Node>(List.of(now.answer()));
                    content.addAll(now.sections().nodes());
                    pane.setContent(content);
                    pane.clearFoot();
                });
    }

    private Parts parts(UserId user, boolean isProgram) {
        Parts now = parts.filter(before -> before.user().equals(user))
                .orElseGet(() -> new Parts(
                        user,
                        new UserHead(model, words, actions),
                        new AnswerBand(),
                        new UserSections(model, words, actions, unfolded, isProgram)));
        parts = Optional.of(now);
        return now;
    }

    private void answer(AnswerBand band, PersonFile file) {
        Decision decision = model.decision().orElseThrow();
        band.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                model.personWords().headline(file, decision),
                decision.reasons().stream().map(reason -> line(file, reason)).toList(),
                model.personWords().next(decision).or(model::whyNot));
    }

    private AnswerBand.Line line(PersonFile file, Reason reason) {
        if (file.user().service() && reason.code() == ReasonCode.ACCOUNT_UNVERIFIED) {
            Optional<Verb> token = model.mayGiveToken()
                    ? Optional.of(Verb.of(
                                    words.text("users.program.newToken"),
                                    actions.program().token())
                            .key("T")
                            .unless(model.unavailable()))
                    : Optional.empty();
            return new AnswerBand.Line(model.personWords().sentence(file, reason), token);
        }
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
