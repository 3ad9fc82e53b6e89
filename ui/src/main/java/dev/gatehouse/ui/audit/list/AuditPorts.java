package dev.gatehouse.ui.audit.list;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.port.files.TrailFiles;

/// What the trail needs from the program around it.
///
/// @param trail the events
/// @param files takes them away as files
/// @param people the names behind ids, and ids behind names
/// @param me who is signed in, and so how much is told
/// @param link news, and the server's time
public record AuditPorts(Trail trail, TrailFiles files, People people, Me me, Link link) {}
