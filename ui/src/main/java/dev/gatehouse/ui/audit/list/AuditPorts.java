package dev.gatehouse.ui.audit.list;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.port.files.Evidence;

/// What the trail needs from the program around it.
///
/// @param trail the events
/// @param people the names behind ids, and ids behind names
/// @param me who is signed in, and so how much is told
/// @param link news, and the server's time
/// @param evidence packages to take away
public record AuditPorts(Trail trail, People people, Me me, Link link, Evidence evidence) {}
