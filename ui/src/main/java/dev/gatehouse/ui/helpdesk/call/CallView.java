package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.helpdesk.enrol.EnrolCallView;
import dev.gatehouse.ui.helpdesk.enrol.EnrolStage;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.preview.code.EntryCodeView;
import dev.gatehouse.ui.preview.view.KeptFocus;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One call on screen: the answer to read aloud, what may be done, likeliest first, and what came of it.
public final class CallView extends VBox implements AutoCloseable {
    private static final KeyCombination COMMIT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ENROL = new KeyCodeCombination(KeyCode.M);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final CallViewModel model;
    private final Words words;
    private final CallActions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DetailPane pane = new DetailPane();
    private final Label name = new Label();
    private final Label place = new Label();
    private final VBox head;
    private final AnswerBand answer = new AnswerBand();
    private final CallVerbs verbs;
    private final NotLiftableView notLiftable;
    private final AnswerBand problem = new AnswerBand();
    private final Facts contact = new Facts();
    private Optional<PlanView> planView = Optional.empty();
    private Optional<EnrolCallView> enrolView = Optional.empty();
    private Optional<OutcomeView> outcomeView = Optional.empty();
    private Optional<EntryCodeView> codeView = Optional.empty();
    private final ObservableValue<Boolean> online;
    private boolean focusWanted;

    /// Shows a call.
    ///
    /// @param online whether the server can be asked
    public CallView(CallViewModel model, Words words, ObservableValue<Boolean> online, CallActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        this.online = online;
        verbs = new CallVerbs(model);
        notLiftable = new NotLiftableView(model, words);
        head = head();
        getStyleClass().add("call");
        setAccessibleText(words.text("helpdesk.call"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions.change(model.planProperty(), plan -> showPlan());
        subscriptions.value(model.enrolment().stageProperty(), this::showEnrolment);
        subscriptions.change(model.outcomeProperty(), this::showOutcome);
        subscriptions.change(model.fileProperty(), file -> refresh());
        subscriptions.change(model.problemProperty(), problem -> refresh());
        subscriptions.value(online, now -> {
            refresh();
            planView.ifPresent(PlanView::show);
        });
    }

    /// Puts the focus where the call goes on: on the likeliest verb, or into the field that is still empty.
    public void focusStart() {
        focusWanted = true;
        FxThread.afterLayout(this, this::focus);
    }

    @Override
    public void close() {
        planView.ifPresent(PlanView::close);
        enrolView.ifPresent(EnrolCallView::close);
        codeView.ifPresent(EntryCodeView::close);
        subscriptions.close();
    }

    /// One step back within the call.
    ///
    /// @return whether there was one
    public boolean escape() {
        EnrolStage enrolment = model.enrolment().stageProperty().get();
        if (model.outcomeProperty().get().flatMap(Outcome::code).isPresent()
                || (enrolment instanceof EnrolStage.Waiting waiting
                        && waiting.code().isPresent())) {
            model.hideCode();
            return true;
        }
        if (enrolment instanceof EnrolStage.Choosing) {
            model.enrolment().fold();
            return true;
        }
        if (model.planProperty().get().isPresent()) {
            model.fold();
            return true;
        }
        return false;
    }

    private void pressed(KeyEvent event) {
        if (COMMIT.match(event) && model.planProperty().get().isPresent()) {
            event.consume();
            model.commit();
        } else if (COMMIT.match(event) && enrolView.isPresent()) {
            event.consume();
            model.enrolment().commit();
        } else if (ENROL.match(event) && isWithVerbs() && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            model.unfoldEnrolment();
        } else if (UNDO.match(event) && model.outcomeProperty().get().isPresent() && model.canUndo()) {
            event.consume();
            model.undo();
        }
    }

    private void showPlan() {
        planView.ifPresent(PlanView::close);
        planView = model.planProperty().get().map(plan -> new PlanView(model, plan, words));
        focusWanted = true;
        refresh();
    }

    private boolean isWithVerbs() {
        return planView.isEmpty() && enrolView.isEmpty() && outcomeView.isEmpty();
    }

    /// From choosing the machine to waiting for it one panel, so that what it shows does not begin anew.
    private void showEnrolment(EnrolStage stage) {
        boolean wanted = !(stage instanceof EnrolStage.Folded);
        if (wanted && enrolView.isEmpty()) {
            enrolView = Optional.of(new EnrolCallView(model.enrolment(), words, online, actions.next()));
        } else if (!wanted) {
            enrolView.ifPresent(EnrolCallView::close);
            enrolView = Optional.empty();
        }
        focusWanted = true;
        refresh();
    }

    /// The focus follows what was done, not what the caller does afterwards.
    private void showOutcome(Optional<Outcome> outcome) {
        focusWanted = focusWanted || outcome.isPresent() != outcomeView.isPresent();
        refresh();
    }

    private void refresh() {
        KeptFocus.around(this, this::show, this::focusStart);
    }

    /// A code stays one panel while news come in, so that its two minutes do not begin anew.
    private void showCode(Optional<Desk.EntryCode> code, PersonFile file) {
        if (code.isPresent() != codeView.isPresent()) {
            codeView.ifPresent(EntryCodeView::close);
            codeView = code.map(entry -> new EntryCodeView(entry, file.calledBy(), words, model::hideCode));
        }
    }

    private void show() {
        Optional<PersonFile> file = model.fileProperty().get();
        String wrong = model.problemProperty().get();
        if (file.isEmpty()) {
            pane.showEmpty(new EmptyState(wrong.isEmpty() ? words.text("common.loading") : wrong));
            return;
        }
        PersonFile now = file.orElseThrow();
        pane.showContent();
        pane.setHead(head);
        showHead(now);
        showOutcome(now);
        var content = new ArrayList<Node>();
        outcomeView.ifPresent(content::add);
        if (outcomeView.isEmpty()) {
            showAnswer(now);
            content.add(answer);
            content.add(planView.<Node>map(view -> view)
                    .or(() -> enrolView.map(view -> view))
                    .orElse(verbs));
            content.add(notLiftable);
        }
        if (!wrong.isEmpty()) {
            problem.show(Status.BAD, wrong, List.of(), Optional.empty());
            content.add(problem);
        }
        planView.map(PlanView::foot)
                .or(() -> enrolView.flatMap(EnrolCallView::foot))
                .filter(foot -> outcomeView.isEmpty())
                .ifPresentOrElse(pane::setFoot, pane::clearFoot);
        showContact(now);
        content.add(contact);
        pane.setContent(content);
        FxThread.afterLayout(this, this::focus);
    }

    /// What came of it is one panel while news come in, so that its buttons stay where they are.
    private void showOutcome(PersonFile file) {
        Optional<Outcome> outcome = model.outcomeProperty().get();
        showCode(outcome.flatMap(Outcome::code), file);
        outcomeView = outcome.map(done -> outcomeView.orElseGet(() -> new OutcomeView(model, words, actions)));
        outcomeView.ifPresent(view -> view.show(file, outcome.orElseThrow(), codeView));
    }

    private void focus() {
        if (!focusWanted || model.fileProperty().get().isEmpty() || getScene() == null) {
            return;
        }
        focusWanted = false;
        if (outcomeView.isPresent()) {
            outcomeView.ifPresent(OutcomeView::focusStart);
        } else if (planView.isPresent()) {
            planView.ifPresent(PlanView::focusStart);
        } else if (enrolView.isPresent()) {
            enrolView.ifPresent(EnrolCallView::focusStart);
        } else {
            verbs.focusStart();
        }
    }

    private VBox head() {
        name.getStyleClass().add("title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("helpdesk.next"), actions.next()).key("Esc"));
        var top = new HBox(name, close);
        top.getStyleClass().add("head-row");
        place.getStyleClass().add("secondary");
        return new VBox(top, place);
    }

    private void showHead(PersonFile file) {
        name.setText(file.user().name());
        place.setText(Stream.concat(
                        Stream.of(file.user().login(), file.tenant().name()), file.user().contact().company().stream())
                .distinct()
                .collect(Collectors.joining(" · ")));
    }

    private void showAnswer(PersonFile file) {
        Decision decision = model.decision().orElseThrow();
        var person = new PersonWords(words);
        answer.show(
                decision.isPermitted() ? Status.OK : Status.BAD,
                person.headline(decision),
                person.sentences(file, decision).stream()
                        .map(sentence -> new AnswerBand.Line(sentence, Optional.empty()))
                        .toList(),
                person.next(decision));
        verbs.show();
        notLiftable.show(model.notLiftable());
    }

    private void showContact(PersonFile file) {
        var known = file.user().contact();
        contact.clear();
        known.phone().ifPresent(phone -> contact.add(words.text("preview.field.phone"), phone));
        known.employeeNumber().ifPresent(number -> contact.add(words.text("preview.field.employeeNumber"), number));
        contact.add(
                words.text("helpdesk.lastSignIn"),
                file.account()
                        .facts()
                        .lastSignIn()
                        .map(words.times()::past)
                        .orElseGet(() -> words.text("helpdesk.never")));
    }
}
