package dev.gatehouse.ui.shell.tenants;

import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Chooses a tenant: type a part of its name, Enter. `Ctrl+D` marks a favourite.
public final class TenantSwitcherView extends VBox {
    private final TenantSwitcherViewModel model;
    private final Consumer<Scope> choose;
    private final TextField filter = new TextField();
    private final ListView<SwitcherRow> list = new ListView<>();

    /// @param choose is told what was chosen
    public TenantSwitcherView(Words words, TenantSwitcherViewModel model, Consumer<Scope> choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().addAll("overlay-panel", "tenant-switcher");
        filter.setPromptText(words.text("shell.switcher.prompt"));
        filter.setAccessibleText(words.text("shell.switcher.prompt"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.setItems(model.rows());
        list.setAccessibleText(words.text("shell.switcher.title"));
        list.setCellFactory(view -> new SwitcherCell(words, model::toggleFavourite));
        list.setOnMouseClicked(event -> chooseSelected());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.setFocusTraversable(false);
        model.rows().addListener((javafx.collections.ListChangeListener<SwitcherRow>) change -> selectFirst());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(filter, list);
        selectFirst();
    }

    /// The field that gets the focus.
    public TextField filter() {
        return filter;
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.getCode() == KeyCode.ENTER) {
            chooseSelected();
        } else if (event.getCode() == KeyCode.D && event.isShortcutDown()) {
            selected().ifPresent(row -> {
                if (row instanceof SwitcherRow.One one) {
                    model.toggleFavourite(one.tenant().id());
                }
            });
        } else {
            return;
        }
        event.consume();
    }

    private void move(int step) {
        var rows = model.rows();
        int at = list.getSelectionModel().getSelectedIndex() + step;
        while (at >= 0 && at < rows.size() && !rows.get(at).isChoice()) {
            at += step;
        }
        if (at >= 0 && at < rows.size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 5));
        }
    }

    private void selectFirst() {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).isChoice()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private Optional<SwitcherRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void chooseSelected() {
        selected().ifPresent(row -> {
            switch (row) {
                case SwitcherRow.Heading _ -> selectFirst();
                case SwitcherRow.Everything _ -> choose.accept(new Scope.All());
                case SwitcherRow.One one -> choose.accept(new Scope.One(one.tenant()));
            }
        });
    }
}
