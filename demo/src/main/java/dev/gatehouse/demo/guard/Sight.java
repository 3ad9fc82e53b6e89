package dev.gatehouse.demo.guard;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What can be seen of a scene: its visible nodes, each with the part of it that no clip and no edge hides.
///
/// @param nodes from the root on, parents before children
record Sight(List<Seen> nodes) {
    /// A visible node.
    ///
    /// @param node the node
    /// @param bounds all of it, in the scene
    /// @param shown the part in sight, in the scene
    /// @param opacity with that of its ancestors
    record Seen(Node node, Bounds bounds, Bounds shown, double opacity) {
        boolean isWhole() {
            return bounds.getWidth() - shown.getWidth() < 1.5 && bounds.getHeight() - shown.getHeight() < 1.5;
        }
    }

    static Sight of(Scene scene) {
        var found = new ArrayList<Seen>();
        collect(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), 1, found);
        return new Sight(found);
    }

    /// The nodes of a kind.
    <T extends Node> List<Seen> of(Class<T> kind) {
        return nodes.stream().filter(seen -> kind.isInstance(seen.node())).toList();
    }

    private static void collect(Node node, Bounds window, double opacity, List<Seen> found) {
        if (!node.isVisible() || node.getOpacity() * opacity < 0.05) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Bounds shown = intersection(bounds, window);
        boolean leaf = !(node instanceof Parent parent)
                || parent.getChildrenUnmodifiable().isEmpty();
        if (leaf && shown.isEmpty()) {
            return;
        }
        double own = opacity * node.getOpacity();
        found.add(new Seen(node, bounds, shown, own));
        if (node instanceof Parent parent) {
            Bounds inner = node.getClip() == null
                    ? window
                    : intersection(window, node.localToScene(node.getClip().getBoundsInParent()));
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inner, own, found));
        }
    }

    static Bounds intersection(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right > left && bottom > top
                ? new BoundingBox(left, top, right - left, bottom - top)
                : new BoundingBox(left, top, -1, -1);
    }

    /// The way to a node: class and style of each from the root, the texts of labels with it.
    static String path(Node node) {
        var parts = new ArrayList<String>();
        for (Node at = node; at != null && parts.size() < 7; at = at.getParent()) {
            String style = at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass());
            parts.add(at.getClass().getSimpleName() + style);
        }
        return String.join(" > ", parts.reversed());
    }
}
