package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.shell.status.Pill;
import dev.gatehouse.ui.shell.status.StatusPill;
import dev.gatehouse.ui.shell.tenants.TenantButton;
import dev.gatehouse.ui.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar over everything: tenant, search, status, person.
final class TopBar extends HBox {
    private final TenantButton tenant;
    private final StatusPill pill;

    TopBar(Words words, Runnable openTenants, Runnable openPalette, Runnable openStatus, PersonMenu person) {
        getStyleClass().add("top-bar");
        tenant = new TenantButton(words, openTenants);
        pill = new StatusPill(openStatus);
        pill.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(tenant, search(words, openPalette), space, pill, person);
    }

    void show(Scope scope) {
        tenant.show(scope);
    }

    void show(Pill state) {
        if (!state.words().equals(pill.getText())) {
            pill.show(state.status(), state.icon(), state.words(), false);
        }
    }

    void focusStart() {
        tenant.requestFocus();
    }

    private static Button search(Words words, Runnable open) {
        var prompt = new Label(words.text("shell.search"));
        prompt.getStyleClass().addAll("muted", "shortenable");
        prompt.setMinWidth(0);
        var key = new Label("Ctrl+K");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(Icon.SEARCH.node(), prompt, space, key);
        line.getStyleClass().add("search-line");
        var button = new Button();
        button.setGraphic(line);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("search-button");
        button.setAccessibleText(words.text("shell.search"));
        button.setOnAction(event -> open.run());
        HBox.setHgrow(button, Priority.SOMETIMES);
        return button;
    }
}
