package dev.gatehouse.ui.navigation;

import java.util.Optional;

/// Says what was done, in the corner of the window, for a while. Called on the FX thread.
public interface Notices {
    /// Shows a notice.
    void show(Notice notice);

    /// Shows a sentence.
    default void say(String sentence) {
        show(new Notice(sentence, Optional.empty(), false));
    }

    /// Shows what was done and offers to undo it, also by `Ctrl+Z`.
    ///
    /// @param undo takes it back; runs at most once
    default void done(String sentence, String undoLabel, Runnable undo) {
        show(new Notice(sentence, Optional.of(new Action(undoLabel, undo)), false));
    }

    /// Shows what went wrong.
    default void wrong(String sentence) {
        show(new Notice(sentence, Optional.empty(), true));
    }

    /// One notice.
    ///
    /// @param sentence what happened
    /// @param action what can be done about it
    /// @param bad whether something went wrong
    record Notice(String sentence, Optional<Action> action, boolean bad) {}

    /// What can be done about a notice.
    ///
    /// @param label the words of the button
    /// @param run does it
    record Action(String label, Runnable run) {}
}
