package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.common.FxThread;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Keeps the focus where it was while a region is built anew: on the node with the same id or the same words.
public final class KeptFocus {
    private KeptFocus() {}

    /// Builds a region anew; does nothing about the focus if that is elsewhere.
    ///
    /// @param otherwise where the focus goes if what had it is not there any more
    public static void around(Parent region, Runnable rebuild, Runnable otherwise) {
        Optional<Node> before = owner(region);
        rebuild.run();
        // Meanwhile the toolkit has put the focus on the first thing it found elsewhere.
        before.ifPresent(node -> FxThread.afterLayout(region, () -> {
            if (region.getScene() != null && owner(region).isEmpty()) {
                same(region, node).ifPresentOrElse(Node::requestFocus, otherwise);
            }
        }));
    }

    private static Optional<Node> owner(Parent region) {
        return Optional.ofNullable(region.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .filter(node -> isWithin(node, region));
    }

    private static boolean isWithin(Node node, Parent region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> same(Parent region, Node before) {
        return region.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .filter(node -> node.equals(before) || isAlike(node, before))
                .findFirst();
    }

    private static boolean isAlike(Node node, Node before) {
        if (before.getId() != null) {
            return before.getId().equals(node.getId());
        }
        return node instanceof Labeled one
                && before instanceof Labeled other
                && one.getText() != null
                && one.getText().equals(other.getText())
                && !one.getText().isEmpty();
    }
}
