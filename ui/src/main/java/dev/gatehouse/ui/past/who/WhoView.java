package dev.gatehouse.ui.past.who;

import dev.gatehouse.model.history.WhoCould;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks who could do something, and lists everybody with the answer.
public final class WhoView extends VBox implements AutoCloseable {
    private final WhoViewModel model;
    private final Words words;
    private final PickField<Optional<Permission>> what;
    private final TextField address = new TextField();
    private final Field addressField;
    private final DataTable<WhoCould.Answer, UserId> table;
    private final ChipRow<Boolean> chips;
    private final ProgressBar bar = new ProgressBar();
    private final Label said = new Label();
    private final VerbPlace cancel = new VerbPlace(Buttons::of);
    private final VerbPlace copying = new VerbPlace(Buttons::of);
    private final Consumer<String> copy;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Permission> permission = Optional.empty();

    /// Shows a model's question.
    ///
    /// @param copy puts a text on the clipboard
    /// @param onBack back to the list
    public WhoView(WhoViewModel model, Tasks tasks, Words words, Consumer<String> copy, Runnable onBack) {
        this.model = model;
        this.words = words;
        this.copy = copy;
        what = new PickField<>(
                words.text("past.what"), (typed, found) -> found.accept(model.offers(typed)), model::name, this::take);
        what.setId("who-what");
        what.show(Optional.of(permission));
        address.setId("who-address");
        address.setOnAction(event -> ask());
        addressField = new Field(words.text("past.address"), address);
        addressField.setHint(words.text("past.addressHint"));
        table = new DataTable<>(words, tasks, answer -> answer.user().id());
        table.view().setAccessibleText(words.text("past.answers"));
        table.setColumns(columns());
        chips = new ChipRow<>(words.messages());
        VBox.setVgrow(table, Priority.ALWAYS);
        var list = new VBox(chips, table);
        list.getStyleClass().add("list-region");
        VBox.setVgrow(list, Priority.ALWAYS);
        var note = new Label(words.text("past.factsNote"));
        note.getStyleClass().addAll("wrapped", "secondary", "past-note");
        note.setMinHeight(Region.USE_PREF_SIZE);
        var top = new VBox(head(onBack), fields(), progress());
        top.getStyleClass().addAll("list-header", "past-head");
        getChildren().setAll(top, list, note);
        subscriptions.value(model.answeredProperty(), found -> show());
        subscriptions.change(chips.selectedProperty(), chosen -> showRows());
        subscriptions.value(model.progressProperty(), count -> showProgress(count.intValue()));
    }

    private HBox head(Runnable onBack) {
        said.getStyleClass().addAll("title", "wrapped");
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("past.toList"), onBack).key("Esc"));
        var row = new HBox(said, copying, close);
        row.getStyleClass().add("header-row");
        return row;
    }

    private HBox fields() {
        var ask = Buttons.accent(Verb.of(words.text("past.ask"), this::ask).key("Enter"));
        var verbs = new HBox(ask);
        verbs.getStyleClass().add("past-verbs");
        var row = new HBox(new Field(words.text("past.what"), what), addressField, verbs);
        row.getStyleClass().add("past-fields");
        return row;
    }

    private HBox progress() {
        var row = new HBox(bar, cancel);
        row.getStyleClass().add("past-progress");
        row.managedProperty().bind(row.visibleProperty());
        row.visibleProperty().bind(cancel.visibleProperty());
        return row;
    }

    private List<Column<WhoCould.Answer>> columns() {
        return List.of(
                Column.<WhoCould.Answer>shortenable(
                                "name",
                                words.text("past.column.name"),
                                200,
                                answer -> answer.user().name())
                        .unsorted(),
                Column.<WhoCould.Answer>shortenable(
                                "login",
                                words.text("past.column.login"),
                                144,
                                answer -> answer.user().login())
                        .unsorted(),
                Column.<WhoCould.Answer>shortenable("why", words.text("past.column.why"), 320, model::why)
                        .unsorted());
    }

    private void take(Optional<Permission> chosen) {
        permission = chosen;
        what.show(Optional.of(chosen));
    }

    private void ask() {
        boolean good = WhoViewModel.isAddress(address.getText());
        addressField.setError(good ? Optional.empty() : Optional.of(words.text("past.badAddress")));
        if (good) {
            model.ask(permission, address.getText());
        }
    }

    private void show() {
        Optional<WhoViewModel.Answered> found = model.answeredProperty().get();
        said.setText(found.map(answered -> model.question(answered.question()))
                .orElseGet(() -> words.text("past.whoTitle")));
        copying.showIf(
                found.isPresent(),
                Verb.of(
                        words.text("past.copy"),
                        () -> model.answeredProperty().get().ifPresent(answered -> copy.accept(model.text(answered)))));
        chips.show(found.map(answered -> List.of(
                        chip(answered, true, words.text("past.couldChip")),
                        chip(answered, false, words.text("past.couldNotChip"))))
                .orElse(List.of()));
        showRows();
    }

    private static ChipRow.Chip<Boolean> chip(WhoViewModel.Answered found, boolean could, String words) {
        return new ChipRow.Chip<>(
                could, words, Optional.of(Count.of(found.only(could).size())));
    }

    private void showRows() {
        Optional<WhoViewModel.Answered> found = model.answeredProperty().get();
        boolean could = chips.selectedProperty().get().orElse(true);
        table.show(PageSource.of(found.map(answered -> answered.only(could)).orElse(List.of())));
        table.setEmpty(new EmptyState(words.text(found.isPresent() ? "past.nobody" : "past.askFirst")));
    }

    private void showProgress(int count) {
        boolean busy = count >= 0;
        bar.setProgress(model.everybody() == 0 ? 1 : Math.max(0, count) / (double) model.everybody());
        bar.setAccessibleText(words.text("past.counting", Math.max(0, count), model.everybody()));
        cancel.showIf(busy, Verb.of(words.text("past.cancel", Math.max(0, count), model.everybody()), model::cancel));
    }

    /// Puts the focus where one asks.
    public void focusStart() {
        what.requestFocus();
    }

    /// Puts the focus on the answers.
    public void focusRows() {
        table.focusRows();
    }

    @Override
    public void close() {
        model.cancel();
        subscriptions.close();
    }
}
