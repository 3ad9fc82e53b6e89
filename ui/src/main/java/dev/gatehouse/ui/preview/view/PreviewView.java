package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.conflict.ConflictView;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.preview.words.ConflictWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
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
    private final Label numberLabel = new Label();
    private final Label then = new Label();
    private final AnswerBand refusal = new AnswerBand();
    private final AnswerBand problem = new AnswerBand();
    private final VBox numberField = field(numberLabel, number);
    private final Section whatSection;
    private final Section whoSection;
    private final Section thenSection;
    private final Section papersSection;
    private boolean proposing;

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
        whatSection = section(words.text("preview.what"), what);
        whoSection = section(words.text("preview.who"), who);
        thenSection = section(words.text("preview.then"), then);
        papersSection = section(words.text("preview.papers"), papers);
        then.getStyleClass().addAll("wrapped", "medium");
        then.setMinHeight(Region.USE_PREF_SIZE);
        refusal.show(Status.BAD, "", List.of(), Optional.empty());
        problem.show(Status.BAD, "", List.of(), Optional.empty());
        getStyleClass().add("preview");
        setAccessibleText(words.text("preview.title"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
        bar.listenIn(this);
        number.setId("typed-number");
        subscriptions.bindBoth(number.textProperty(), model.guard().typedNumberProperty());
        subscriptions.invalidation(
                () -> KeptFocus.around(this, this::rebuild, this::focusStart),
                model.stageProperty(),
                model.impactProperty(),
                model.thenProperty(),
                model.refusalProperty(),
                model.problemProperty());
        subscriptions.invalidation(this::showCommit, model.commitInputs().toArray(Observable[]::new));
        subscriptions.value(model.rows().progressProperty(), this::showProgress);
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
            case CONFLICT -> showConflict();
            case ROWS -> showRows();
        }
        showCommit();
    }

    /// The parts stay in place while the numbers come in, so that the field one types in keeps the focus.
    private void showProposal() {
        if (!proposing) {
            proposing = true;
            showHead(words.text("preview.title"));
            pane.setContent(
                    List.of(whatSection, refusal, whoSection, thenSection, papersSection, numberField, problem));
            pane.setFoot(bar);
        }
        what.show(model.what());
        boolean refused = !model.refusalProperty().get().isEmpty();
        show(refusal, refused);
        refusal.show(Status.BAD, model.refusalProperty().get(), List.of(), Optional.empty());
        model.impactProperty()
                .get()
                .ifPresentOrElse(
                        who::show, () -> who.wait(model.stageProperty().get().equals(PreviewViewModel.Stage.COUNTING)));
        show(whoSection, !refused);
        then.setText(model.thenProperty().get());
        show(thenSection, !refused && !then.getText().isEmpty());
        show(papersSection, !refused);
        Optional<Long> wanted = model.guard().numberToType();
        show(numberField, !refused && wanted.isPresent());
        numberLabel.setText(words.text("preview.obstacle.number", wanted.orElse(0L)));
        show(problem, !model.problemProperty().get().isEmpty());
        problem.show(Status.BAD, model.problemProperty().get(), List.of(), Optional.empty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showSending() {
        proposing = false;
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        pane.setContent(List.of(new Label(words.text("preview.sending")), progress));
    }

    private void showConflict() {
        proposing = false;
        showHead(words.text("preview.conflict.title"));
        var names = new ConflictWords(words, changeWords);
        conflict.show(row -> model.proposalProperty()
                .get()
                .map(now -> names.field(row.conflict().field(), now.known()))
                .orElse(""));
        pane.setContent(List.of(conflict));
        pane.setFoot(bar);
    }

    private void showRows() {
        proposing = false;
        showHead(words.text("preview.rows.title"));
        rows.show(model.rows().outcomes());
        pane.setContent(List.of(rows));
        pane.setFoot(bar);
    }

    private void showProgress(Number made) {
        model.proposalProperty()
                .get()
                .filter(Proposal::each)
                .ifPresent(now -> progress.setProgress(
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
        bar.setCommit(model.commitText(), model.canCommit() ? Optional.empty() : Optional.of(model.obstacle()));
        boolean absent = !model.refusalProperty().get().isEmpty()
                || model.stageProperty().get() == PreviewViewModel.Stage.ROWS;
        bar.commitButton().setVisible(!absent);
        bar.commitButton().setManaged(!absent);
    }

    private VBox field(Label label, TextField field) {
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(label.textProperty());
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private Section section(String title, Node body) {
        var section = new Section(words.messages(), title);
        section.setBody(List.of(body));
        return section;
    }
}
