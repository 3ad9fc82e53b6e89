package dev.gatehouse.ui.imports;

import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the import needs from the program around it.
///
/// @param preview directory, desk, line, person
/// @param imports reads files and compares them
public record ImportsPorts(PreviewPorts preview, Imports imports) {}
