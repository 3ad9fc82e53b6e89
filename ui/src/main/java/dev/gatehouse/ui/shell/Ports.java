package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.Reviews;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.port.log.Logs;

/// What the window itself needs of the program around it; the screens get theirs from their factories.
///
/// @param door the way in and out
/// @param link the line to the server
/// @param me who is signed in; asked only once somebody is
/// @param people finds people, for the palette
/// @param tenants how old each tenant's copy is
/// @param logs how the tenants' logs were found
/// @param reviews how much waits to be reviewed
/// @param preferences what is kept on this workstation
public record Ports(
        Door door,
        Link link,
        Me me,
        People people,
        Tenants tenants,
        Logs logs,
        Reviews reviews,
        Preferences preferences) {}
