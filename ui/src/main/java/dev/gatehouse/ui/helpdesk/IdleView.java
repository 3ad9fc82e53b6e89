package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands there while nothing is typed: today's calls, and the likely next callers, a list each. What comes in
/// fills what there is, so that nothing is replaced under the pointer.
final class IdleView extends VBox implements AutoCloseable {
    private static final double ROW = 48;
    private static final int MOST_ROWS = 6;

    private final HelpdeskViewModel model;
    private final Words words;
    private final Consumer<People.Found> onOpen;
    private final Consumer<CallViewModel> onCall;
    private final Label today = new Label();
    private final EmptyState nobody;
    private final Map<CallViewModel, CallRow> calls = new HashMap<>();
    private final Map<SmartLists.Kind, Part> parts = new EnumMap<>(SmartLists.Kind.class);
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<SmartLists.Kind> unfolded = Optional.of(SmartLists.Kind.LOCKED);

    IdleView(HelpdeskViewModel model, Words words, Consumer<People.Found> onOpen, Consumer<CallViewModel> onCall) {
        this.model = model;
        this.words = words;
        this.onOpen = onOpen;
        this.onCall = onCall;
        getStyleClass().add("idle");
        today.setText(words.text("helpdesk.today"));
        today.getStyleClass().add("section");
        nobody = new EmptyState(words.text("helpdesk.empty"));
    }

    void show() {
        var nodes = new ArrayList<Node>();
        if (!model.calls().isEmpty()) {
            nodes.add(today);
            for (CallViewModel call : model.calls()) {
                nodes.add(calls.computeIfAbsent(call, CallRow::new));
            }
        }
        var lists = model.smartLists().listsProperty().get();
        for (SmartLists.Kind kind : SmartLists.Kind.values()) {
            Optional.ofNullable(lists.get(kind))
                    .ifPresent(people ->
                            nodes.addAll(parts.computeIfAbsent(kind, Part::new).show(people)));
        }
        Children.show(getChildren(), nodes.isEmpty() ? List.of(nobody) : nodes);
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    /// A call of today; what the caller did since shows as soon as it is known.
    private final class CallRow extends HBox {
        private final CallViewModel call;
        private final Hyperlink name = new Hyperlink();
        private final Label what = new Label();

        private CallRow(CallViewModel call) {
            this.call = call;
            name.setOnAction(event -> onCall.accept(call));
            what.getStyleClass().add("secondary");
            getStyleClass().add("head-row");
            getChildren().setAll(name, what);
            subscriptions.change(call.fileProperty(), file -> show());
            subscriptions.change(call.outcomeProperty(), outcome -> show());
            show();
        }

        private void show() {
            var file = call.fileProperty().get();
            name.setText(file.map(now -> now.user().name()).orElse(""));
            what.setText(call.outcomeProperty()
                    .get()
                    .map(done -> words.text(
                            "helpdesk.callLine",
                            words.times().clock(done.at()),
                            done.ticket().orElse(NumberWords.NONE),
                            file.map(now -> call.callWords().sequel(now, done)).orElse("")))
                    .orElseGet(() -> words.text("helpdesk.callOpen")));
        }
    }

    /// A list with its name, which unfolds it.
    private final class Part {
        private final SmartLists.Kind kind;
        private final Hyperlink name = new Hyperlink();
        private final ListView<People.Found> list = new ListView<>();

        private Part(SmartLists.Kind kind) {
            this.kind = kind;
            name.getStyleClass().add("smart-list");
            name.setOnAction(event -> {
                unfolded = Optional.of(kind).filter(_ -> !isUnfolded());
                IdleView.this.show();
            });
            list.setFixedCellSize(ROW);
            list.setCellFactory(view -> new CallerCell(words));
            list.setOnMouseClicked(event -> open());
            list.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    event.consume();
                    open();
                }
            });
        }

        private boolean isUnfolded() {
            return unfolded.equals(Optional.of(kind));
        }

        private List<Node> show(List<People.Found> people) {
            name.setText(model.smartLists().name(kind, people.size()));
            name.setGraphic((isUnfolded() ? Icon.UNFOLDED : Icon.FOLDED).node());
            list.setAccessibleText(name.getText());
            if (!list.getItems().equals(people)) {
                list.getItems().setAll(people);
                list.setPrefHeight(Math.min(people.size(), MOST_ROWS) * ROW + 2);
            }
            return isUnfolded() && !people.isEmpty() ? List.of(name, list) : List.of(name);
        }

        private void open() {
            People.Found one = list.getSelectionModel().getSelectedItem();
            if (one != null) {
                onOpen.accept(one);
            }
        }
    }
}
