package dev.gatehouse.ui.preview.words;

/// One line of a preview: a field before and after, in words.
///
/// @param subject whom or what it is about; empty where that is said elsewhere
/// @param field which field
/// @param before what it holds now
/// @param after what it will hold
public record ChangeLine(String subject, String field, String before, String after) {}
