package dev.gatehouse.ui.preview;

import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import java.util.UUID;
import java.util.function.Supplier;

/// What a preview needs from the program around it.
///
/// @param desk previews and makes changes
/// @param people names those who gain or lose
/// @param me who is signed in
/// @param link whether there is a server
/// @param keys makes random keys
public record PreviewPorts(Desk desk, People people, Me me, Link link, Supplier<UUID> keys) {}
