package dev.gatehouse.ui.navigation;

import java.util.List;
import javafx.scene.Node;

/// One entry of the navigation, as the shell shows it. The shell makes a screen when it is first needed, keeps it while
/// tenant and language stay, and then closes it.
///
/// Order of calls: `show`, `onActivate`, any number of `show`, `onDeactivate`, again from the start, `close`.
public interface Screen {
    /// What fills the content. Always the same node.
    Node root();

    /// Its name, for the window's title and for screen readers.
    String title();

    /// Goes to a place within this screen. A place that names nothing leaves the screen as it was.
    void show(Place place);

    /// Where one is now, so that one can be sent back here.
    Place place();

    /// It is on screen now: listen to news, read what is missing.
    void onActivate();

    /// It is no longer on screen: end what [#onActivate()] began. What was typed stays.
    void onDeactivate();

    /// It will not be shown again: end everything.
    default void close() {}

    /// Puts the focus where one begins: the list, or the first empty field.
    void focusStart();

    /// `Ctrl+F`: puts the focus into the filter, if there is one.
    default void focusFilter() {}

    /// `Esc`: goes one step back, for example closes the detail.
    ///
    /// @return whether there was something to go back from
    default boolean escape() {
        return false;
    }

    /// `F6` goes round these, each the root of a region; the shell's own come before them.
    default List<Node> regions() {
        return List.of(root());
    }

    /// What can be done here now, for the palette, most useful first.
    default List<ScreenAction> actions() {
        return List.of();
    }

    /// The keys of this screen, for `F1`.
    default List<KeyHint> keys() {
        return List.of();
    }
}
