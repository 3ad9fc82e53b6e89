package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.port.Door;

/// That somebody is in.
///
/// @param server by which server
/// @param organisation the organisation they named
/// @param login the login they named
/// @param offline whether they read the copy, without the server
public record Entered(Door.KnownServer server, String organisation, String login, boolean offline) {}
