package dev.gatehouse.ui.roles;

import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.preview.PreviewPorts;

/// What the roles need from the program around them.
///
/// @param preview directory, desk, line, person
/// @param trail for the history of one role
public record RolesPorts(PreviewPorts preview, Trail trail) {}
