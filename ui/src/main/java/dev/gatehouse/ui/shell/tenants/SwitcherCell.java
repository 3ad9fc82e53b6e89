package dev.gatehouse.ui.shell.tenants;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Stripe;
import dev.gatehouse.ui.navigation.ScopeWords;
import dev.gatehouse.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the switcher: name, environment on its colour, age of the copy, a star.
final class SwitcherCell extends ListCell<SwitcherRow> {
    private final Words words;
    private final Consumer<TenantId> toggle;

    SwitcherCell(Words words, Consumer<TenantId> toggle) {
        this.words = words;
        this.toggle = toggle;
        getStyleClass().add("switcher-cell");
    }

    @Override
    protected void updateItem(@Nullable SwitcherRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setContentDisplay(ContentDisplay.LEFT);
        getStyleClass().remove("heading");
        if (empty || row == null) {
            return;
        }
        switch (row) {
            case SwitcherRow.Heading heading -> {
                getStyleClass().add("heading");
                setText(heading.words());
            }
            case SwitcherRow.Everything _ -> {
                setText(words.text("shell.allTenants"));
                setGraphic(Icon.TENANT.node());
            }
            case SwitcherRow.One one -> {
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setAccessibleText(one.tenant().name() + ", "
                        + ScopeWords.environment(words, one.tenant().environment()));
                setGraphic(line(one));
            }
        }
    }

    private HBox line(SwitcherRow.One one) {
        var name = new Label(one.tenant().name());
        if (one.current()) {
            name.getStyleClass().add("medium");
        }
        var age = new Label(one.copyAsOf().map(words.times()::past).orElse(""));
        age.getStyleClass().add("secondary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var star = new Button();
        star.setGraphic((one.favourite() ? Icon.STAR_ON : Icon.STAR_OFF).node());
        star.getStyleClass().addAll("flat", "icon-only");
        star.setFocusTraversable(false);
        star.setAccessibleText(words.text(
                one.favourite() ? "shell.switcher.unmark" : "shell.switcher.mark",
                one.tenant().name()));
        star.setOnAction(event -> toggle.accept(one.tenant().id()));
        var environment = Stripe.mark(
                one.tenant().environment(),
                ScopeWords.environment(words, one.tenant().environment()));
        var line = new HBox(name, space, age, environment, star);
        line.getStyleClass().add("switcher-line");
        return line;
    }
}
