package dev.gatehouse.ui.past;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.log.Past;

/// What looking at the past needs from the program around it.
///
/// @param past reads what was
/// @param people for the tenant's home zone
/// @param me who looks
/// @param link whether the server can be asked
public record PastPorts(Past past, People people, Me me, Link link) {}
