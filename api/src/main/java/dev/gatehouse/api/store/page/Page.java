package dev.gatehouse.api.store.page;

import java.util.List;
import java.util.Optional;

/// A part of a long list.
///
/// @param items in order
/// @param next the cursor of the part after it; empty: this is the last
/// @param <T> of what
public record Page<T>(List<T> items, Optional<String> next) {
    /// Keeps an own copy.
    public Page {
        items = List.copyOf(items);
    }
}
