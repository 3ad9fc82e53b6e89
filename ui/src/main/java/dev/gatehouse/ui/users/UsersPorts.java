package dev.gatehouse.ui.users;

import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the list of people needs from the program around it.
///
/// @param preview directory, desk, line, person
/// @param trail for the latest events of one person
/// @param preferences keeps saved filters and columns
public record UsersPorts(PreviewPorts preview, Trail trail, Preferences preferences) {}
