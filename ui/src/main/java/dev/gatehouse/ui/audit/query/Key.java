package dev.gatehouse.ui.audit.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The words before a colon in a search. They are the same in every language, so that a search can be shared.
public enum Key {
    ACTOR,
    TARGET,
    ABOUT,
    ACTION,
    OUTCOME,
    REASON,
    ADDRESS,
    FROM,
    TO,
    NOT_ACTOR,
    NOT_ACTION;

    /// As it is typed: `actor:`, `-actor:`.
    public String typed() {
        return name().toLowerCase(Locale.ROOT).replace("not_", "-") + ":";
    }

    /// Whether it may stand several times.
    boolean isRepeatable() {
        return this == NOT_ACTOR || this == NOT_ACTION;
    }

    /// The key that a word begins with.
    static Optional<Key> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(key -> lower.startsWith(key.typed()))
                .findFirst();
    }
}
