package dev.gatehouse.model.review;

import java.time.LocalDate;

/// One day among others.
///
/// @param state how far it is
/// @param open how many items nobody has said anything of; 0 for a day that was signed off
/// @param items how many there are
public record DayAtAGlance(LocalDate day, DayState state, int open, int items) {}
