package dev.gatehouse.ui.hours.band;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What there was before, for undo, and after, for redo.
///
/// @param <T> whole states
final class History<T> {
    /// Enough for an afternoon; the oldest is forgotten first.
    private static final int LONGEST = 500;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();

    /// Notes the state that something replaced.
    void replaced(T state) {
        before.push(state);
        after.clear();
        if (before.size() > LONGEST) {
            before.removeLast();
        }
    }

    Optional<T> undo(T present) {
        return move(present, before, after);
    }

    Optional<T> redo(T present) {
        return move(present, after, before);
    }

    private static <T> Optional<T> move(T present, Deque<T> from, Deque<T> to) {
        Optional<T> found = Optional.ofNullable(from.poll());
        found.ifPresent(state -> to.push(present));
        return found;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
