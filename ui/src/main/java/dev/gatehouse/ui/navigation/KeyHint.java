package dev.gatehouse.ui.navigation;

/// A key of a screen, for the overlay of `F1`.
///
/// @param keys as they are shown, for example `Ctrl+Enter`
/// @param does what it does, in the reader's language
public record KeyHint(String keys, String does) {}
