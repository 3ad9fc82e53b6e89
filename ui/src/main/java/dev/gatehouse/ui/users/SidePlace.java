package dev.gatehouse.ui.users;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place beside the list: the detail, and over it whatever takes its place for a while. Whatever leaves is ended.
final class SidePlace extends StackPane {
    private final Node detail;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Guest> guest = Optional.empty();
    private boolean detailOpen;

    /// Something in the detail's place.
    ///
    /// @param node what is shown
    /// @param end ends it
    record Guest(Node node, Runnable end) {}

    SidePlace(Node detail) {
        this.detail = detail;
        getStyleClass().add("side-place");
        show();
    }

    /// Whether anything is shown.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether something is shown in the detail's place.
    boolean hasGuest() {
        return guest.isPresent();
    }

    /// Whether something of this kind is shown in the detail's place.
    boolean isShowing(Class<? extends Node> kind) {
        return guest.map(Guest::node).filter(kind::isInstance).isPresent();
    }

    void showDetail(boolean shown) {
        detailOpen = shown;
        show();
    }

    void take(Node node, Runnable end) {
        leave();
        guest = Optional.of(new Guest(node, end));
        show();
    }

    /// Ends what is in the detail's place.
    void leave() {
        guest.ifPresent(now -> now.end().run());
        guest = Optional.empty();
        show();
    }

    private void show() {
        guest.ifPresentOrElse(now -> getChildren().setAll(now.node()), () -> {
            if (detailOpen) {
                getChildren().setAll(detail);
            } else {
                getChildren().clear();
            }
        });
        boolean shown = guest.isPresent() || detailOpen;
        setVisible(shown);
        setManaged(shown);
        open.set(shown);
    }
}
