package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the help desk needs from the program around it.
///
/// @param preview directory, desk, line, person
/// @param trail for those refused lately, where it may be read
/// @param machines gives out codes for new machines
public record HelpdeskPorts(PreviewPorts preview, Trail trail, Machines machines) {}
