package dev.gatehouse.ui.roles;

import dev.gatehouse.ui.controls.EmptyState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place beside the list: the open role, and over it whatever takes its place for a while. Whatever leaves is
/// ended.
final class RoleSide extends StackPane {
    private final EmptyState nothing;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Guest> role = Optional.empty();
    private Optional<Guest> guest = Optional.empty();

    private record Guest(Node node, Runnable end) {}

    RoleSide(EmptyState nothing) {
        this.nothing = nothing;
        getStyleClass().add("role-side");
        show();
    }

    /// Whether a role, or something in its place, is shown.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether something is shown in the role's place.
    boolean hasGuest() {
        return guest.isPresent();
    }

    /// Shows a role; the one before is ended.
    void showRole(Node node, Runnable end) {
        role.ifPresent(before -> before.end().run());
        role = Optional.of(new Guest(node, end));
        show();
    }

    /// Shows no role.
    void closeRole() {
        role.ifPresent(before -> before.end().run());
        role = Optional.empty();
        show();
    }

    /// Shows something in the role's place.
    void take(Node node, Runnable end) {
        guest.ifPresent(before -> before.end().run());
        guest = Optional.of(new Guest(node, end));
        show();
    }

    /// Ends what is in the role's place.
    void leave() {
        guest.ifPresent(before -> before.end().run());
        guest = Optional.empty();
        show();
    }

    private void show() {
        getChildren().setAll(guest.or(() -> role).map(Guest::node).orElse(nothing));
        open.set(guest.isPresent() || role.isPresent());
    }
}
