package dev.gatehouse.ui.machines;

import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the machines need from the program around them.
///
/// @param preview directory, desk, line, person
/// @param machines keys and codes
public record MachinesPorts(PreviewPorts preview, Machines machines) {}
