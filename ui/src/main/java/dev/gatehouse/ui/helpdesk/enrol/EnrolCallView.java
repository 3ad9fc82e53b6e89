package dev.gatehouse.ui.helpdesk.enrol;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.preview.code.EnrolmentCodeView;
import dev.gatehouse.ui.preview.view.PapersView;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A code for a new machine, unfolded in a call: which machine, ticket and caller check, and then the code.
public final class EnrolCallView extends VBox implements AutoCloseable {
    private final EnrolViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PickField<Machine.Passport> machine;
    private final PapersView papers;
    private final StatusLabel after = new StatusLabel();
    private final StatusLabel problem = StatusLabel.ofSentences();
    private final Label why = new Label();
    private final Button commit = new Button();
    private final VBox foot = new VBox();
    private final VBox form = new VBox();
    private final Runnable next;
    private Optional<EnrolmentCodeView> code = Optional.empty();

    /// @param next leaves the call for the next caller
    public EnrolCallView(EnrolViewModel model, Words words, ObservableValue<Boolean> online, Runnable next) {
        this.model = model;
        this.words = words;
        this.next = next;
        getStyleClass().add("enrol-call");
        String name = words.text("helpdesk.enrol.machine");
        machine = new PickField<>(
                name, (typed, found) -> found.accept(model.find(typed)), Machine.Passport::name, model::choose);
        machine.setId("new-machine");
        papers = new PapersView(model.papers(), words, false);
        form.getStyleClass().add("plan");
        form.getChildren().setAll(new Field(name, machine), problem, papers);
        problem.managedProperty().bind(problem.visibleProperty());
        after.getStyleClass().addAll("wrapped", "medium", "after");
        after.setWrapText(true);
        after.setMinWidth(0);
        after.setMinHeight(Region.USE_PREF_SIZE);
        after.managedProperty().bind(after.visibleProperty());
        why.getStyleClass().addAll("wrapped", "secondary");
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.managedProperty().bind(why.visibleProperty());
        commit.setId("give-code");
        commit.setText(words.text("preview.enrol.give"));
        commit.getStyleClass().addAll("accent", "commit-wide");
        commit.setMaxWidth(Double.MAX_VALUE);
        commit.setTooltip(new Tooltip("Ctrl+Enter"));
        commit.setOnAction(event -> model.commit());
        Buttons.fireOnEnter(commit);
        foot.getStyleClass().add("plan-foot");
        foot.getChildren().setAll(after, commit, why);
        subscriptions.invalidation(this::show, model.papers().complete());
        subscriptions.change(online, now -> show());
        subscriptions.change(model.problemProperty(), now -> show());
        subscriptions.value(model.stageProperty(), this::show);
    }

    /// What stays in sight while a machine is chosen: the line that matters, and the button.
    public Optional<Node> foot() {
        return model.stageProperty().get() instanceof EnrolStage.Choosing ? Optional.of(foot) : Optional.empty();
    }

    /// Puts the focus where something is to be done.
    public void focusStart() {
        if (code.isPresent()) {
            code.ifPresent(EnrolmentCodeView::focusStart);
        } else if (isChosen()) {
            if (!papers.focusNeeded()) {
                papers.focusTicket();
            }
        } else {
            machine.requestFocus();
        }
    }

    private boolean isChosen() {
        return model.stageProperty().get() instanceof EnrolStage.Choosing(var chosen) && chosen.isPresent();
    }

    @Override
    public void close() {
        code.ifPresent(EnrolmentCodeView::close);
        papers.close();
        subscriptions.close();
    }

    private void show(EnrolStage stage) {
        switch (stage) {
            case EnrolStage.Folded _ -> {}
            case EnrolStage.Choosing(var chosen) -> {
                boolean first = chosen.isPresent() && machine.isFocused();
                machine.show(chosen);
                getChildren().setAll(form);
                show();
                if (first) {
                    focusStart();
                }
            }
            case EnrolStage.Waiting waiting -> showWaiting(waiting);
        }
    }

    /// A code stays one panel while news come in, so that its two minutes do not begin anew.
    private void showWaiting(EnrolStage.Waiting waiting) {
        if (code.isEmpty()) {
            var done = Buttons.of(Verb.of(words.text("helpdesk.next"), next).key("Esc"));
            var again = Buttons.flat(Verb.of(words.text("helpdesk.enrol.back"), model::fold));
            var panel = new EnrolmentCodeView(waiting.machine().name(), words, done, model::hideCode, again);
            code = Optional.of(panel);
            waiting.code().ifPresentOrElse(panel::show, panel::showHidden);
            getChildren().setAll(panel);
        } else if (waiting.code().isEmpty()) {
            code.ifPresent(panel -> {
                panel.showHidden();
                panel.focusStart();
            });
        }
    }

    private void show() {
        String wrong = model.problemProperty().get();
        problem.show(Status.BAD, wrong);
        problem.setVisible(!wrong.isEmpty());
        Optional<String> line = model.afterWords();
        boolean in = model.after().filter(rest -> rest.isEmpty()).isPresent();
        after.show(in ? Status.OK : Status.WARN, line.orElse(""));
        after.setVisible(line.isPresent());
        commit.setDisable(!model.canCommit());
        String missing = model.missing().orElse("");
        why.setText(missing);
        why.setVisible(!missing.isEmpty());
        commit.setAccessibleHelp(missing);
    }
}
