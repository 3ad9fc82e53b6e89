package dev.gatehouse.ui.audit.list;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.port.files.Evidence;
import dev.gatehouse.ui.port.files.TrailFiles;
import dev.gatehouse.ui.port.log.EventProofs;

/// What the trail needs from the program around it.
///
/// @param trail the events
/// @param people the names behind ids, and ids behind names
/// @param me who is signed in, and so how much is told
/// @param link news, and the server's time
/// @param proofs proves single events
/// @param preferences searches that somebody keeps
/// @param evidence packages to take away
/// @param files takes the trail away as a file
public record AuditPorts(
        Trail trail,
        People people,
        Me me,
        Link link,
        EventProofs proofs,
        Preferences preferences,
        Evidence evidence,
        TrailFiles files) {}
