package dev.gatehouse.ui.past;

import dev.gatehouse.ui.navigation.Screen;
import javafx.scene.Node;

/// A screen whose header has room for the way to the past.
public interface WithHeader extends Screen {
    /// Puts a control into the header of the list.
    void offer(Node control);
}
