package dev.gatehouse.ui.reviews;

import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.Reviews;
import java.util.UUID;
import java.util.function.Supplier;

/// What the daily review needs from the program around it.
///
/// @param reviews days, items, and what is said of them
/// @param me who is signed in: nobody speaks of themselves
/// @param link whether the server can be asked, and news
/// @param keys makes up what is said, so that it can be said again
public record ReviewsPorts(Reviews reviews, Me me, Link link, Supplier<UUID> keys) {}
