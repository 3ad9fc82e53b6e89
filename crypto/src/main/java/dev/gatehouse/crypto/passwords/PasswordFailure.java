package dev.gatehouse.crypto.passwords;

/// A rule that a password fails. None carries any part of the password.
public sealed interface PasswordFailure {
    /// Fewer code points than asked for.
    record TooShort(int minimum, int actual) implements PasswordFailure {}

    /// More code points than allowed.
    record TooLong(int maximum, int actual) implements PasswordFailure {}

    /// Holds an unassigned code point or half a surrogate pair, which may hash differently tomorrow.
    record UnusableCharacter() implements PasswordFailure {}

    /// Nothing but common words, words of the person's surroundings, sequences, years and repetition.
    record Guessable() implements PasswordFailure {}

    /// A legacy policy asks for more characters of a kind.
    record MissingKind(CharacterKind kind, int asked, int actual) implements PasswordFailure {}

    /// The kinds of characters that a legacy policy counts.
    enum CharacterKind {
        LOWER_CASE,
        UPPER_CASE,
        DIGIT,
        OTHER
    }
}
