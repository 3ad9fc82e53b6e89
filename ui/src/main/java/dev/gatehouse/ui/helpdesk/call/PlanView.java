package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.person.After;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.preview.view.PapersView;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An unfolded option: what to do, how far, ticket and caller check, and the line that matters.
final class PlanView extends VBox implements AutoCloseable {
    private final CallViewModel model;
    private final Plan plan;
    private final Words words;
    private final PersonFile file;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PapersView papers;
    private final Label end = label("secondary");
    private final StatusLabel after = new StatusLabel();
    private final Label why = label("secondary");
    private final Button commit = new Button();
    private final VBox foot = new VBox();

    PlanView(CallViewModel model, Plan plan, Words words) {
        this.model = model;
        this.plan = plan;
        this.words = words;
        this.file = model.fileProperty().get().orElseThrow();
        getStyleClass().add("plan");
        plan.ticks().forEach((fix, tick) -> {
            var box = new CheckBox();
            box.setId("tick-" + fix.name().toLowerCase(java.util.Locale.ROOT));
            subscriptions.bindBoth(box.selectedProperty(), tick);
            subscriptions.value(
                    plan.extensionProperty(),
                    by -> box.setText(model.callWords().tick(fix, plan.amounts())));
            subscriptions.value(
                    plan.admissionProperty(),
                    until -> box.setText(model.callWords().tick(fix, plan.amounts())));
            getChildren().add(box);
            if (fix == Fix.EXTEND) {
                getChildren().add(extension());
            } else if (fix == Fix.LET_IN) {
                getChildren().add(admission());
            }
        });
        papers = new PapersView(model.papers(), words, false);
        after.getStyleClass().addAll("wrapped", "medium", "after");
        after.setWrapText(true);
        after.setMinWidth(0);
        commit.setMinWidth(0);
        after.setMinHeight(Region.USE_PREF_SIZE);
        commit.setId("commit");
        commit.getStyleClass().addAll("accent", "commit-wide");
        commit.setMaxWidth(Double.MAX_VALUE);
        commit.setWrapText(true);
        commit.setTooltip(new Tooltip("Ctrl+Enter"));
        commit.setOnAction(event -> model.commit());
        Buttons.fireOnEnter(commit);
        getChildren().addAll(papers);
        foot.getStyleClass().add("plan-foot");
        foot.getChildren().setAll(after, commit, why);
        subscriptions.invalidation(this::replan, plan.inputs());
        subscriptions.invalidation(this::show, model.papers().complete());
        replan();
    }

    /// What stays in sight: the line that matters, and the button.
    Node foot() {
        return foot;
    }

    void focusStart() {
        if (!papers.focusNeeded()) {
            papers.focusTicket();
        }
    }

    @Override
    public void close() {
        papers.close();
        subscriptions.close();
    }

    /// How far: a few steps within the limit, and the limit in words.
    private Node extension() {
        var row = new HBox();
        row.getStyleClass().add("chip-row");
        var group = new ToggleGroup();
        for (Duration by : plan.extensions()) {
            var step = new ToggleButton(words.text("controls.expiry.days", by.toDays()));
            step.setAccessibleText(words.text("controls.expiry.daysName", by.toDays()));
            step.getStyleClass().add("chip");
            step.setToggleGroup(group);
            step.setSelected(by.equals(plan.extensionProperty().get()));
            step.setOnAction(event -> {
                step.setSelected(true);
                plan.extensionProperty().set(by);
            });
            row.getChildren().add(step);
        }
        var box = new VBox(row, end);
        box.getStyleClass().add("extension");
        return box;
    }

    /// Until when: whole hours, and what it does not waive.
    private Node admission() {
        var row = new HBox();
        row.getStyleClass().add("chip-row");
        var group = new ToggleGroup();
        for (Instant until : plan.admissions()) {
            var hour = new ToggleButton(words.times().clock(until));
            hour.getStyleClass().add("chip");
            hour.setToggleGroup(group);
            hour.setSelected(until.equals(plan.admissionProperty().get()));
            hour.setOnAction(event -> {
                hour.setSelected(true);
                plan.admissionProperty().set(until);
            });
            row.getChildren().add(hour);
        }
        Label limit = label("secondary");
        limit.setText(words.text("helpdesk.admissionLimit"));
        var box = new VBox(row, limit);
        box.getStyleClass().add("extension");
        return box;
    }

    private void replan() {
        model.replan();
        show();
    }

    /// What can be done now, and what comes of it.
    void show() {
        end.setText(plan.end()
                .map(until -> words.text(
                        "helpdesk.endAndLimit",
                        new ChangeWords(words).end(new dev.gatehouse.model.directory.Expiry.At(until), file.picture()),
                        model.callWords().limit(file)))
                .orElse(""));
        After then = plan.after();
        boolean in = then instanceof After.Known known && known.isIn();
        after.show(in ? Status.OK : Status.WARN, new PersonWords(words).after(file, then));
        commit.setText(model.callWords().commit(file, plan));
        commit.setDisable(!model.canCommit());
        String missing = model.unavailable()
                .orElseGet(() -> model.papers().complete().get() ? "" : words.text("helpdesk.papersMissing"));
        why.setText(missing);
        why.setVisible(!missing.isEmpty());
        why.setManaged(!missing.isEmpty());
        commit.setAccessibleHelp(missing);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
