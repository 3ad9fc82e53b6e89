package dev.gatehouse.ui.audit.query;

import java.util.Optional;

/// What became of a typed search.
///
/// @param <T> what it stands for
public sealed interface Reading<T> {
    /// It was understood.
    ///
    /// @param value what it stands for
    record Understood<T>(T value) implements Reading<T> {}

    /// A word of it was not.
    ///
    /// @param word which
    /// @param why what is wrong with it
    record Misunderstood<T>(String word, Why why) implements Reading<T> {}

    /// What can be wrong with a word.
    enum Why {
        /// Nothing is called that before a colon.
        KEY,
        /// No day and no instant.
        TIME,
        /// No action of the trail.
        ACTION,
        /// None of the three outcomes.
        OUTCOME,
        /// No code of a reason.
        REASON,
        /// Nobody is called that.
        NOBODY,
        /// Several are called that.
        SEVERAL,
        /// The key stands twice.
        TWICE,
        /// More are left out than may be.
        MANY,
        /// Longer than a search may be.
        LONG
    }

    /// What it stands for, if it was understood.
    default Optional<T> understood() {
        return switch (this) {
            case Understood<T> ok -> Optional.of(ok.value());
            case Misunderstood<T> _ -> Optional.empty();
        };
    }
}
