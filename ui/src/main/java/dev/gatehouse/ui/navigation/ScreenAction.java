package dev.gatehouse.ui.navigation;

import java.util.Optional;

/// Something that can be done on the current screen. What the person has no right to is not listed at all.
///
/// @param name what it does, in the reader's language
/// @param shortcut its keys as they are shown, for example `Ctrl+Z`; empty text for none
/// @param disabled why it cannot be done now; empty: it can
/// @param run does it
public record ScreenAction(String name, String shortcut, Optional<String> disabled, Runnable run) {
    /// An action that can be done now.
    public static ScreenAction of(String name, String shortcut, Runnable run) {
        return new ScreenAction(name, shortcut, Optional.empty(), run);
    }
}
