package dev.gatehouse.ui.shell.tenants;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Stripe;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScopeWords;
import dev.gatehouse.ui.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the window is about, in the bar: name and environment; opens the switcher.
public final class TenantButton extends Button {
    private final Words words;

    /// @param open opens the switcher
    public TenantButton(Words words, Runnable open) {
        this.words = words;
        getStyleClass().add("tenant-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnAction(event -> open.run());
    }

    /// Shows a scope.
    public void show(Scope scope) {
        String name = ScopeWords.name(words, scope);
        var label = new Label(name);
        label.getStyleClass().addAll("medium", "shortenable");
        label.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(label, space);
        line.getStyleClass().add("tenant-line");
        scope.tenant().ifPresent(tenant -> line.getChildren().add(mark(tenant.environment())));
        line.getChildren().add(Icon.UNFOLDED.node());
        setGraphic(line);
        setAccessibleText(words.text("shell.switcher.button", name));
        setTooltip(new Tooltip(name + "  Ctrl+T"));
    }

    private Node mark(dev.gatehouse.model.directory.Environment environment) {
        return Stripe.mark(environment, ScopeWords.environment(words, environment));
    }
}
