package dev.gatehouse.api.store.event;

import java.util.List;
import java.util.Optional;

/// A part of the trail.
///
/// @param items the latest first, whichever way it was read
/// @param next the cursor of what is older; empty: there is nothing
/// @param prev the cursor of what is newer; empty: it began at the latest, or there is nothing
public record EventPage(List<StoredEvent> items, Optional<String> next, Optional<String> prev) {
    /// Keeps an own copy.
    public EventPage {
        items = List.copyOf(items);
    }
}
