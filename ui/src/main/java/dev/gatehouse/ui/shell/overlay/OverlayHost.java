package dev.gatehouse.ui.shell.overlay;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Motion;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer over the window for one panel at a time: palette, tenant switcher, keys. A click beside it closes it, and
/// the focus goes back to where it was.
public final class OverlayHost extends StackPane {
    private final Region beside = new Region();
    private Optional<Node> panel = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /// An empty layer.
    public OverlayHost() {
        getStyleClass().add("overlay-host");
        beside.setOnMousePressed(event -> close());
        setVisible(false);
        setPickOnBounds(false);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
            }
        });
    }

    /// Opens a panel, in place of the one that was open.
    ///
    /// @param start gets the focus
    public void open(Node node, Node start, Pos where, Insets margin) {
        if (panel.isEmpty() && getScene() != null) {
            focusBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        panel = Optional.of(node);
        setAlignment(node, where);
        setMargin(node, margin);
        getChildren().setAll(beside, node);
        Motion.fadeIn(node);
        setVisible(true);
        FxThread.later(() -> {
            applyCss();
            start.requestFocus();
        });
    }

    /// Whether a panel is open.
    public boolean isOpen() {
        return panel.isPresent();
    }

    /// Closes the panel, if one is open.
    public void close() {
        if (panel.isEmpty()) {
            return;
        }
        panel = Optional.empty();
        getChildren().clear();
        setVisible(false);
        focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
    }

    /// While a panel is open the focus stays in it.
    private void keepFocus(@Nullable Node owner) {
        panel.filter(open -> !Focus.isWithin(owner, open)).ifPresent(open -> FxThread.later(() -> returnTo(open)));
    }

    private void returnTo(Node open) {
        boolean stillOpen = panel.filter(open::equals).isPresent() && getScene() != null;
        if (stillOpen && !Focus.isWithin(getScene().getFocusOwner(), open)) {
            Focus.first(open).ifPresent(Node::requestFocus);
        }
    }
}
