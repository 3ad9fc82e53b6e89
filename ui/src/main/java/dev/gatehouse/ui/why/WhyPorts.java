package dev.gatehouse.ui.why;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;

/// What a question of access needs from the program around it.
///
/// @param people the directory
/// @param me who is signed in, and so how much is told
/// @param link the server's time
public record WhyPorts(People people, Me me, Link link) {}
