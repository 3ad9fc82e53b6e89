package dev.gatehouse.ui.palette;

import dev.gatehouse.ui.controls.Icon;
import java.util.Optional;

/// A line of the palette.
public sealed interface PaletteRow {
    /// The name of a group.
    record Heading(String words) implements PaletteRow {}

    /// Something to open or do.
    ///
    /// @param key tells it from others, so that the selection stays on it
    /// @param icon of its kind
    /// @param title its name
    /// @param aside the tenant, a shortcut, or why it cannot be done
    /// @param disabled whether it cannot be done now
    /// @param remembered whether it is kept among the things opened last
    /// @param run opens or does it
    record Item(String key, Icon icon, String title, String aside, boolean disabled, boolean remembered, Runnable run)
            implements PaletteRow {}

    /// The item, if it is one.
    default Optional<Item> item() {
        return this instanceof Item item ? Optional.of(item) : Optional.empty();
    }
}
