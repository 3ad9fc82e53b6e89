package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.view.KeptFocus;
import dev.gatehouse.ui.words.Words;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The left side: the search field, who was found; while nothing is typed, today's calls and the likely next callers.
final class CallersView extends VBox implements AutoCloseable {
    private static final Duration TYPING = Duration.millis(120);
    private static final double ROW = 48;

    private final HelpdeskViewModel model;
    private final Consumer<People.Found> onOpen;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField search = new TextField();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final ListView<People.Found> found = new ListView<>();
    private final Label hint = new Label();
    private final VBox results = new VBox();
    private final IdleView idle;
    private final ScrollPane idlePane;

    CallersView(HelpdeskViewModel model, Words words, Consumer<People.Found> onOpen, Consumer<CallViewModel> onCall) {
        this.model = model;
        this.onOpen = onOpen;
        idle = new IdleView(model, words, onOpen, onCall);
        idlePane = new ScrollPane(idle);
        getStyleClass().addAll("list-region", "callers");
        search.setId("search");
        search.getStyleClass().addAll("search-large", "wide");
        search.setPromptText(words.text("helpdesk.search"));
        search.setAccessibleText(words.text("helpdesk.search"));
        hint.getStyleClass().addAll("secondary", "wrapped");
        found.setItems(model.found());
        found.setFixedCellSize(ROW);
        found.setCellFactory(list -> new CallerCell(words));
        found.setAccessibleText(words.text("helpdesk.found"));
        found.setOnMouseClicked(event -> openSelected());
        found.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openSelected();
            }
        });
        VBox.setVgrow(found, Priority.ALWAYS);
        results.getStyleClass().add("results");
        results.getChildren().setAll(found, hint);
        idlePane.setFitToWidth(true);
        idlePane.setFocusTraversable(false);
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox.setVgrow(idlePane, Priority.ALWAYS);
        getChildren().setAll(search, idlePane, results);
        listen();
    }

    private void listen() {
        typing.setOnFinished(event -> model.search(search.getText()));
        subscriptions.change(search.textProperty(), text -> typing.playFromStart());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions.value(model.searchedProperty(), text -> show());
        subscriptions.value(model.hintProperty(), text -> {
            hint.setText(text);
            hint.setVisible(!text.isEmpty());
            hint.setManaged(!text.isEmpty());
        });
        subscriptions.invalidation(() -> FxThread.later(this::selectFirst), model.found());
        subscriptions.invalidation(this::showIdle, model.calls());
        subscriptions.value(model.smartLists().listsProperty(), lists -> showIdle());
    }

    void focusStart() {
        search.requestFocus();
        search.selectAll();
    }

    /// Empties the search for the next caller.
    void clear() {
        search.clear();
        typing.stop();
        model.search("");
        search.requestFocus();
    }

    boolean hasText() {
        return !search.getText().isEmpty();
    }

    @Override
    public void close() {
        typing.stop();
        idle.close();
        subscriptions.close();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            typing.stop();
            model.search(search.getText());
            if (model.isCurrent() && found.getSelectionModel().getSelectedIndex() > 0) {
                openSelected();
            } else {
                model.enter();
            }
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            event.consume();
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int last = model.found().size() - 1;
            if (last >= 0) {
                int next = Math.clamp((long) found.getSelectionModel().getSelectedIndex() + step, 0, last);
                found.getSelectionModel().clearAndSelect(next);
                found.scrollTo(next);
            }
        }
    }

    private void selectFirst() {
        if (!model.found().isEmpty() && found.getSelectionModel().isEmpty()) {
            found.getSelectionModel().clearAndSelect(0);
        }
    }

    private void openSelected() {
        People.Found one = found.getSelectionModel().getSelectedItem();
        if (one != null) {
            onOpen.accept(one);
        }
    }

    private void show() {
        boolean typed = !model.searchedProperty().get().isEmpty();
        results.setVisible(typed);
        results.setManaged(typed);
        idlePane.setVisible(!typed);
        idlePane.setManaged(!typed);
    }

    private void showIdle() {
        KeptFocus.around(idle, idle::show, this::focusStart);
    }
}
