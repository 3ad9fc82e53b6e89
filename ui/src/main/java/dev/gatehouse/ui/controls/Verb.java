package dev.gatehouse.ui.controls;

import java.util.Optional;

/// Something one can do, as a button shows it. What a person may never do is absent; what cannot be done now is
/// disabled and says why.
///
/// @param words what the button says
/// @param shortcut the key, for the tooltip
/// @param unavailable why it cannot be done now; empty: it can
/// @param action what happens, on the FX thread
public record Verb(String words, Optional<String> shortcut, Optional<String> unavailable, Runnable action) {
    /// Something that can be done now.
    public static Verb of(String words, Runnable action) {
        return new Verb(words, Optional.empty(), Optional.empty(), action);
    }

    /// This with a key in its tooltip.
    public Verb key(String key) {
        return new Verb(words, Optional.of(key), unavailable, action);
    }

    /// This, doing something else.
    Verb doing(Runnable other) {
        return new Verb(words, shortcut, unavailable, other);
    }

    /// Whether a button shows nothing else for the other one, whatever either does.
    boolean looksLike(Verb other) {
        return words.equals(other.words) && shortcut.equals(other.shortcut) && unavailable.equals(other.unavailable);
    }

    /// This, disabled, if there is a reason.
    public Verb unless(Optional<String> why) {
        return new Verb(words, shortcut, why, action);
    }
}
