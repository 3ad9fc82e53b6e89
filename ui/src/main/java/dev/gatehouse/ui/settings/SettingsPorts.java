package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.port.log.Logs;

/// What the settings ask.
///
/// @param door the servers this workstation trusts
/// @param link the line, and what the last attempt to connect did
/// @param tenants how old the copies are
/// @param machines what this workstation is known as
/// @param me who is signed in, and at home where
/// @param logs what this workstation and others have seen of the logs
/// @param checkpoints the same as files
public record SettingsPorts(
        Door door, Link link, Tenants tenants, Machines machines, Me me, Logs logs, CheckpointFiles checkpoints) {}
