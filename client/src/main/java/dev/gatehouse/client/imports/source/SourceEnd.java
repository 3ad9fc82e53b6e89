package dev.gatehouse.client.imports.source;

/// When the file says that an account ends.
public sealed interface SourceEnd {
    /// At a moment, exclusive.
    ///
    /// @param time when
    record At(SourceTime time) implements SourceEnd {}

    /// Not at all.
    record Never() implements SourceEnd {}

    /// Not at all.
    SourceEnd NEVER = new Never();
}
