package dev.gatehouse.client.imports.source;

/// Something about a line of the file that a person should know.
///
/// @param line from 1
/// @param text what, in a sentence's words
public record Finding(long line, String text) {}
