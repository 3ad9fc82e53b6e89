package dev.gatehouse.client.remote;

import java.time.Instant;

/// Where a page of the trail begins, and which way it goes.
public sealed interface EventSpot {
    /// At the latest event, back in time.
    record Latest() implements EventSpot {}

    /// Where another page of the same query ended, the way its cursor says.
    ///
    /// @param text its `next` or `prev`
    record Cursor(String text) implements EventSpot {}

    /// Before an instant, back in time.
    record Before(Instant instant) implements EventSpot {}

    /// From an instant on, towards now.
    record From(Instant instant) implements EventSpot {}
}
