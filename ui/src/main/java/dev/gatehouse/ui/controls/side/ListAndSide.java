package dev.gatehouse.ui.controls.side;

import dev.gatehouse.ui.common.Subscriptions;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A list and what is open of it: beside one another where there is room, else one at a time. A list that has all the
/// room is in the state `alone`.
public final class ListAndSide extends HBox implements AutoCloseable {
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Region list;
    private final SidePane side;
    private final double roomForBoth;
    private final Subscriptions subscriptions = new Subscriptions();

    /// Both.
    ///
    /// @param roomForBoth the least width at which both are shown
    public ListAndSide(Region list, SidePane side, double roomForBoth) {
        this.list = list;
        this.side = side;
        this.roomForBoth = roomForBoth;
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().setAll(list, side);
        subscriptions.value(side.openProperty(), open -> arrange());
        subscriptions.value(widthProperty(), width -> arrange());
    }

    /// Whether both are shown. Where they are not, something is opened only when somebody asks for it.
    public boolean hasRoomForBoth() {
        return getWidth() == 0 || getWidth() >= roomForBoth;
    }

    private void arrange() {
        boolean both = hasRoomForBoth();
        boolean open = side.openProperty().get();
        list.setVisible(both || !open);
        list.setManaged(both || !open);
        HBox.setHgrow(list, both ? Priority.NEVER : Priority.ALWAYS);
        list.pseudoClassStateChanged(ALONE, !both);
        side.setVisible(both || open);
        side.setManaged(both || open);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
