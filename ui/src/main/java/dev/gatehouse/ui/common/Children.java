package dev.gatehouse.ui.common;

import java.util.List;
import javafx.scene.Node;

/// What a region holds, changed as little as possible: a node that is taken out and put back forgets that it is
/// pressed,
/// and loses the focus.
public final class Children {
    private Children() {}

    /// Makes a region hold these, in this order. What is there already stays where it is.
    ///
    /// @param shown the children of the region
    public static void show(List<Node> shown, List<? extends Node> wanted) {
        shown.retainAll(wanted);
        for (int at = 0; at < wanted.size(); at++) {
            Node node = wanted.get(at);
            if (at == shown.size() || !shown.get(at).equals(node)) {
                shown.remove(node);
                shown.add(at, node);
            }
        }
    }
}
