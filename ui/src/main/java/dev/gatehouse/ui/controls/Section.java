package dev.gatehouse.ui.controls;

import dev.gatehouse.ui.words.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of a detail with a heading that folds it.
public final class Section extends VBox {
    private final Messages messages;
    private final String title;
    private final Button heading = new Button();
    private final VBox body = new VBox();
    private final HBox head = new HBox(heading);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(true);

    /// An unfolded section.
    public Section(Messages messages, String title) {
        this.messages = messages;
        this.title = title;
        getStyleClass().add("detail-section");
        head.getStyleClass().add("section-head");
        body.getStyleClass().add("section-body");
        heading.setText(title);
        heading.getStyleClass().addAll("flat", "heading");
        heading.setOnAction(event -> unfolded.set(!unfolded.get()));
        body.managedProperty().bind(unfolded);
        body.visibleProperty().bind(unfolded);
        unfolded.subscribe(this::mark);
        getChildren().setAll(head, body);
    }

    /// Whether the body shows.
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /// What the section holds.
    public void setBody(List<? extends Node> nodes) {
        body.getChildren().setAll(nodes);
    }

    /// Actions beside the heading, right.
    public void setActions(List<? extends Node> nodes) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().setAll(heading, space);
        head.getChildren().addAll(nodes);
    }

    private void mark(boolean open) {
        heading.setGraphic((open ? Icon.UNFOLDED : Icon.FOLDED).node());
        heading.setAccessibleText(messages.text(open ? "controls.section.fold" : "controls.section.unfold", title));
    }
}
