package dev.gatehouse.ui.rules.list;

import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The list of rules: title, filter, and of each rule whom it binds, its ways in and how it stands now.
public final class RuleListView extends VBox implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.seconds(20);

    private final RulesViewModel model;
    private final Words words;
    private final Actions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilterField filter;
    private final ListView<RuleRow> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final VerbPlace begin = new VerbPlace(Buttons::of);
    private final Label foot = new Label();
    private final HBox header = new HBox();
    private Optional<RuleWords> ruleWords = Optional.empty();
    private boolean filling;

    /// What happens in the list.
    ///
    /// @param begin begins a new rule
    /// @param chosen a rule is selected
    /// @param enter somebody goes into a rule
    public record Actions(Runnable begin, Consumer<RuleId> chosen, Consumer<RuleId> enter) {}

    /// Shows a model's rules.
    ///
    /// @param online whether the server can be asked
    public RuleListView(RulesViewModel model, Words words, ObservableValue<Boolean> online, Actions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        filter = new FilterField(words.messages(), words.text("rules.filter"));
        getStyleClass().addAll("list-region", "rule-list");
        list.setId("rule-list");
        list.setAccessibleText(words.text("rules.title"));
        list.setCellFactory(view -> new RuleCell(() -> ruleWords.orElseThrow()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
            }
        });
        foot.getStyleClass().addAll("secondary", "list-foot");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(header(), filter, body, foot);
        subscriptions.value(model.knownProperty(), known -> showRows());
        subscriptions.change(model.filterProperty(), typed -> showRows());
        subscriptions.value(model.faultProperty(), fault -> showRows());
        subscriptions.value(online, now -> showHeader());
        subscriptions.change(filter.queryProperty(), model::filter);
        subscriptions.change(list.getSelectionModel().selectedItemProperty(), row -> {
            if (row != null && !filling) {
                actions.chosen().accept(row.rule().id());
            }
        });
        var clock = new Timeline(new KeyFrame(LOOK_EVERY, event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        subscriptions.add(clock::stop);
    }

    private VBox header() {
        var title = new Label(words.text("rules.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().setAll(title, space, begin);
        header.getStyleClass().add("header-row");
        var top = new VBox(header);
        top.getStyleClass().add("list-header");
        return top;
    }

    /// Adds a control that concerns the list as a whole.
    public void offer(Node control) {
        header.getChildren().add(header.getChildren().indexOf(begin), control);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            enter();
        }
    }

    private void enter() {
        RuleRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            actions.enter().accept(row.rule().id());
        }
    }

    /// The rows.
    public ListView<RuleRow> list() {
        return list;
    }

    /// The filter.
    public FilterField filter() {
        return filter;
    }

    /// Puts the focus on the rows, or on what can be done without any.
    public void focusRows() {
        if (list.getItems().isEmpty()) {
            filter.requestFocus();
            return;
        }
        if (list.getSelectionModel().isEmpty()) {
            filling = true;
            list.getSelectionModel().select(0);
            filling = false;
        }
        list.requestFocus();
    }

    /// Selects a rule, if it is shown.
    public void select(RuleId rule) {
        filling = true;
        list.getItems().stream()
                .filter(row -> row.rule().id().equals(rule))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    /// Selects none.
    public void clearSelection() {
        filling = true;
        list.getSelectionModel().clearSelection();
        filling = false;
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void showRows() {
        ruleWords = model.knownProperty().get().map(known -> new RuleWords(words, known.picture()));
        List<RuleRow> rows = model.shown();
        fill(rows);
        foot.setText(ruleWords.isEmpty() || rows.isEmpty() ? "" : words.text("rules.foot", rows.size(), rows.size()));
        body.getChildren().setAll(rows.isEmpty() ? empty() : list);
        showHeader();
    }

    /// The rules in their places: where they are the same ones, what is selected and in sight stays so.
    private void fill(List<RuleRow> rows) {
        filling = true;
        Optional<RuleId> selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(row -> row.rule().id());
        boolean same = rows.stream()
                .map(row -> row.rule().id())
                .toList()
                .equals(list.getItems().stream().map(row -> row.rule().id()).toList());
        if (same) {
            for (int at = 0; at < rows.size(); at++) {
                if (!rows.get(at).equals(list.getItems().get(at))) {
                    list.getItems().set(at, rows.get(at));
                }
            }
        } else {
            list.getItems().setAll(rows);
        }
        filling = false;
        selected.or(() -> model.openProperty().get()).ifPresent(this::select);
    }

    private void showHeader() {
        begin.showIf(
                model.may(ConsolePermission.ACCESS_WRITE),
                Verb.of(words.text("rules.new"), actions.begin()).key("N").unless(model.unavailable()));
    }

    private EmptyState empty() {
        var fault = model.faultProperty().get();
        var known = model.knownProperty().get();
        if (known.isEmpty()) {
            return fault.map(problem -> new EmptyState(
                            words.faults().full(problem), Verb.of(words.text("common.tryAgain"), model::read)))
                    .orElseGet(() -> new EmptyState(words.text("common.loading")));
        }
        if (!known.get().rows().isEmpty()) {
            return new EmptyState(
                    words.text("rules.noMatch"), Verb.of(words.text("common.clearFilter"), () -> filter.setQuery("")));
        }
        return model.may(ConsolePermission.ACCESS_WRITE)
                ? new EmptyState(
                        words.text("rules.none"),
                        Verb.of(words.text("rules.newRule"), actions.begin()).unless(model.unavailable()))
                : new EmptyState(words.text("rules.none"));
    }
}
