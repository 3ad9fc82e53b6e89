package dev.gatehouse.ui.controls;

import dev.gatehouse.ui.common.Children;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pane beside a list: a head that stays, sections that scroll as one, and a foot while there is something to
/// commit.
public final class DetailPane extends BorderPane {
    private static final double MARGIN = 12;

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /// An empty pane.
    public DetailPane() {
        getStyleClass().add("detail-pane");
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        scroll.viewportBoundsProperty().subscribe(bounds -> keepFocusInSight(bounds.getHeight()));
    }

    /// Where the foot grows while somebody types, what they type in does not slip behind it.
    private void keepFocusInSight(double height) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        double hidden = content.getHeight() - height;
        if (owner == null || !content.isFocusWithin() || hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        if (place.getMaxY() + MARGIN > top + height) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - height) / hidden));
        }
    }

    /// What stays on top.
    public void setHead(Region head) {
        if (!head.getStyleClass().contains("head")) {
            head.getStyleClass().add("head");
        }
        setTop(head);
    }

    /// What scrolls; of it, what is there already stays where it is.
    public void setContent(List<? extends Node> nodes) {
        Children.show(content.getChildren(), nodes);
    }

    /// What stays at the foot, for example a [CommitBar].
    public void setFoot(Node foot) {
        setBottom(foot);
    }

    /// No foot.
    public void clearFoot() {
        setBottom(null);
    }

    /// One sentence instead of a detail.
    public void showEmpty(EmptyState state) {
        setTop(null);
        setBottom(null);
        setCenter(state);
    }

    /// Back from [#showEmpty] to the sections.
    public void showContent() {
        setCenter(scroll);
    }

    /// To the top, for another person.
    public void scrollToTop() {
        scroll.setVvalue(0);
    }
}
