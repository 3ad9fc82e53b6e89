package dev.gatehouse.ui.hours.band;

/// What somebody should read before these hours are saved.
///
/// @param refused whether the hours cannot be saved so: the server would refuse them too
/// @param sentence in the reader's language
public record Warning(boolean refused, String sentence) {}
