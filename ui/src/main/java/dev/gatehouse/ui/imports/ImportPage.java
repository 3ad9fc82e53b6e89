package dev.gatehouse.ui.imports;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.imports.file.ChoicesView;
import dev.gatehouse.ui.imports.file.FileView;
import dev.gatehouse.ui.imports.file.ImportViewModel;
import dev.gatehouse.ui.imports.report.ReportView;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The three steps of an import on one page: the file, what would become of it, and the button that leads to the
/// preview.
final class ImportPage extends VBox implements AutoCloseable {
    private final ImportViewModel model;
    private final Words words;
    private final FileView file;
    private final StackPane choicesPlace = new StackPane();
    private final ReportView report;
    private final CommitBar bar;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<ChoicesView> choices = Optional.empty();

    /// What leads away from the page.
    ///
    /// @param back to the people
    /// @param review to the preview
    /// @param saved a report was written
    record Actions(Runnable back, Runnable review, Runnable saved) {}

    ImportPage(ImportViewModel model, Tasks tasks, ObservableValue<Boolean> online, Actions actions) {
        this.model = model;
        words = model.words();
        getStyleClass().add("import-page");
        var title = new Label(words.text("imports.title"));
        title.getStyleClass().add("title");
        var place = new Label(new ChangeWords(words).place(model.tenant()));
        place.getStyleClass().add("secondary");
        var head = new VBox(title, place);
        head.getStyleClass().add("import-head");
        file = new FileView(model, online);
        file.takeDrops(this);
        report = new ReportView(model, tasks, actions.saved());
        VBox.setVgrow(report, Priority.ALWAYS);
        bar = new CommitBar(words.messages(), words.text("common.back"), actions.back(), actions.review());
        bar.listenIn(this);
        getChildren().setAll(head, file, choicesPlace, report, bar);
        subscriptions.value(model.openedProperty(), this::showChoices);
        subscriptions.value(online, now -> showCommit());
        subscriptions.invalidation(this::showCommit, model.comparisonProperty());
        showCommit();
    }

    private void showChoices(Optional<ImportViewModel.Opened> opened) {
        choices.ifPresent(ChoicesView::close);
        choices = opened.map(read -> new ChoicesView(model, read));
        choicesPlace.getChildren().setAll(choices.stream().toList());
        boolean any = choices.filter(ChoicesView::isVisible).isPresent();
        choicesPlace.setVisible(any);
        choicesPlace.setManaged(any);
    }

    private void showCommit() {
        var found =
                model.comparisonProperty().get().filter(now -> !now.changes().isEmpty());
        var commit = bar.commitButton().getParent();
        commit.setVisible(found.isPresent());
        commit.setManaged(found.isPresent());
        found.ifPresent(now -> bar.setCommit(
                words.text("imports.commit", model.verb(now), new ChangeWords(words).place(model.tenant())),
                model.unavailable()));
    }

    void choose() {
        file.choose();
    }

    /// Puts the focus where one goes on.
    void focusStart() {
        if (model.proposal().isPresent() && !bar.commitButton().isDisabled()) {
            bar.commitButton().requestFocus();
        } else if (model.openedProperty().get().isPresent()) {
            // What is compared just now comes and goes; this stays.
            bar.backButton().requestFocus();
        } else {
            file.focusStart();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        choices.ifPresent(ChoicesView::close);
        file.close();
        report.close();
    }
}
