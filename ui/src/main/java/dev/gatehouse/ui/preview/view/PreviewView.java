package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.preview.ChangeWords;
import dev.gatehouse.ui.preview.ConflictWords;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.conflict.ConflictView;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The preview in the detail's place: what, who, then, papers, and the button that does it. Ctrl+Enter commits.
public final class PreviewView extends VBox implements AutoCloseable {
    private final PreviewViewModel model;
    private final Words words;
    private final ChangeWords changeWords;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DetailPane pane = new DetailPane();
    private final WhatView what;
    private final WhoView who;
    private final RowsView rows;
    private final ConflictView conflict;
    private final PapersView papers;
    private final CommitBar bar;
    private final ProgressBar progress = new ProgressBar();
    private final TextField number = new TextField();

    /// Shows the proposal of a model.
    ///
    /// @param onBack leaves the preview; what was typed before it stays
    public PreviewView(PreviewViewModel model, Tasks tasks, Words words, Runnable onBack) {
        this.model = model;
        this.words = words;
        changeWords = new ChangeWords(words);
        what = new WhatView(words);
        who = new WhoView(model, tasks, words);
        rows = new RowsView(model, words);
        conflict = new ConflictView(model.conflict(), words);
        papers = new PapersView(model.papers(), words, true);
        bar = new CommitBar(words.messages(), words.text("common.back"), onBack, model::commit);
        getStyleClass().add("preview");
        setAccessibleText(words.text("preview.title"));
        javafx.scene.layout.VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(pane);
        bar.listenIn(this);
        number.setId("typed-number");
        subscriptions.bindBoth(number.textProperty(), model.typedNumberProperty());
        subscriptions.invalidation(
                this::rebuild,
                model.stageProperty(),
                model.impactProperty(),
                model.refusalProperty(),
                model.problemProperty());
        subscriptions.invalidation(this::showCommit, model.commitInputs().toArray(Observable[]::new));
        subscriptions.value(model.progressProperty(), this::showProgress);
        rebuild();
    }

    /// Puts the focus into the first field that needs something, else onto the commit button.
    public void focusStart() {
        if (!papers.focusNeeded()) {
            if (bar.commitButton().isDisabled()) {
                bar.requestFocus();
            } else {
                bar.commitButton().requestFocus();
            }
        }
    }

    @Override
    public void close() {
        papers.close();
        subscriptions.close();
    }

    private void rebuild() {
        switch (model.stageProperty().get()) {
            case CLOSED -> pane.setContent(List.of());
            case COUNTING, READY -> showProposal();
            case SENDING -> showSending();
            case CONFLICT -> {
                showHead(words.text("preview.conflict.title"));
                var names = new ConflictWords(words, changeWords);
                conflict.show(row -> model.proposalProperty()
                        .get()
                        .map(now -> names.field(row.conflict().field(), now.known()))
                        .orElse(""));
                pane.setContent(List.of(conflict));
                pane.setFoot(bar);
            }
            case ROWS -> {
                showHead(words.text("preview.rows.title"));
                rows.show(model.rows());
                pane.setContent(List.of(rows));
                pane.clearFoot();
            }
        }
        showCommit();
    }

    private void showProposal() {
        showHead(words.text("preview.title"));
        what.show(model.what());
        var content = new ArrayList<Node>();
        content.add(section(words.text("preview.what"), what));
        if (!model.refusalProperty().get().isEmpty()) {
            content.add(band(Status.BAD, model.refusalProperty().get()));
            pane.setContent(content);
            pane.setFoot(bar);
            return;
        }
        var impact = model.impactProperty().get();
        if (impact.isPresent()) {
            who.show(impact.orElseThrow());
            content.add(section(words.text("preview.who"), who));
        } else if (model.stageProperty().get() == PreviewViewModel.Stage.COUNTING) {
            content.add(section(words.text("preview.who"), new Label(words.text("preview.counting"))));
        }
        if (!model.thenProperty().get().isEmpty()) {
            content.add(section(
                    words.text("preview.then"), wrapped(model.thenProperty().get())));
        }
        content.add(section(words.text("preview.papers"), papers));
        model.numberToType().ifPresent(wanted -> content.add(numberField(wanted)));
        if (!model.problemProperty().get().isEmpty()) {
            content.add(band(Status.BAD, model.problemProperty().get()));
        }
        pane.setContent(content);
        pane.setFoot(bar);
    }

    private void showSending() {
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        pane.setContent(List.of(new Label(words.text("preview.sending")), progress));
    }

    private void showProgress(Number made) {
        model.proposalProperty().get().filter(Proposal::each).ifPresent(now -> progress.setProgress(
                made.doubleValue() / Math.max(1, now.changes().size())));
    }

    private void showHead(String title) {
        var name = new Label(title);
        name.getStyleClass().add("title");
        var place = new Label(model.proposalProperty()
                .get()
                .map(now -> changeWords.place(now.tenant()))
                .orElse(""));
        place.getStyleClass().add("secondary");
        pane.setHead(new VBox(name, place));
    }

    private void showCommit() {
        bar.setCommit(
                model.commitText(),
                model.canCommit() ? Optional.empty() : Optional.of(model.obstacle()));
        boolean absent = !model.refusalProperty().get().isEmpty();
        bar.commitButton().setVisible(!absent);
        bar.commitButton().setManaged(!absent);
    }

    private Node numberField(long wanted) {
        var label = new Label(words.text("preview.obstacle.number", wanted));
        label.setLabelFor(number);
        number.setAccessibleText(label.getText());
        var box = new VBox(label, number);
        box.getStyleClass().add("field");
        return box;
    }

    private Node band(Status status, String sentence) {
        var band = new AnswerBand();
        band.show(status, sentence, List.of(), Optional.empty());
        return band;
    }

    private Section section(String title, Node body) {
        var section = new Section(words.messages(), title);
        section.setBody(List.of(body));
        return section;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", "medium");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
