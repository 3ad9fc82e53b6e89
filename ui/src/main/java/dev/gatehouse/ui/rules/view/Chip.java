package dev.gatehouse.ui.rules.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// One of several things that a way in names, with a button that takes it away.
final class Chip extends HBox {
    /// @param shown what it is
    /// @param remove takes it away; empty: nobody may
    Chip(Node shown, Optional<Verb> remove) {
        getStyleClass().add("rule-chip");
        getChildren().add(shown);
        remove.map(verb -> Buttons.icon(Icon.CLOSE, verb)).ifPresent(getChildren()::add);
    }
}
