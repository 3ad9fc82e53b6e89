package dev.gatehouse.client.imports.source;

/// A group of the file.
///
/// @param line where it stands
/// @param name unique in the file
/// @param description may be empty
public record SourceGroup(long line, String name, String description) {}
