package dev.gatehouse.ui.controls.side;

import dev.gatehouse.ui.controls.EmptyState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place beside a list: what is open, and over it whatever takes its place for a while. Whatever leaves is ended.
public final class SidePane extends StackPane {
    private final EmptyState nothing;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Guest> resident = Optional.empty();
    private Optional<Guest> guest = Optional.empty();

    private record Guest(Node node, Runnable end) {}

    /// Nothing is open yet.
    ///
    /// @param nothing what is shown while nothing is open
    public SidePane(EmptyState nothing) {
        this.nothing = nothing;
        getStyleClass().add("side-pane");
        show();
    }

    /// Whether something is open, or in its place.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether something is shown in the place of what is open.
    public boolean hasGuest() {
        return guest.isPresent();
    }

    /// Opens something; what was open before is ended.
    public void open(Node node, Runnable end) {
        resident.ifPresent(before -> before.end().run());
        resident = Optional.of(new Guest(node, end));
        show();
    }

    /// Nothing is open any more.
    public void close() {
        resident.ifPresent(before -> before.end().run());
        resident = Optional.empty();
        show();
    }

    /// Shows something in the place of what is open.
    public void take(Node node, Runnable end) {
        guest.ifPresent(before -> before.end().run());
        guest = Optional.of(new Guest(node, end));
        show();
    }

    /// Ends what is in that place.
    public void leave() {
        guest.ifPresent(before -> before.end().run());
        guest = Optional.empty();
        show();
    }

    private void show() {
        getChildren().setAll(guest.or(() -> resident).map(Guest::node).orElse(nothing));
        open.set(guest.isPresent() || resident.isPresent());
    }
}
