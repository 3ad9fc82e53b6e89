package dev.gatehouse.ui.rules;

import dev.gatehouse.ui.port.files.CalendarFiles;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the access rules need from the program around them.
///
/// @param preview directory, desk, line, person
/// @param calendars reads holidays and writes hours
public record RulesPorts(PreviewPorts preview, CalendarFiles calendars) {}
