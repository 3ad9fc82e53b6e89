package dev.gatehouse.ui.port;

import java.util.Optional;

/// What a person arranged for themselves, on this workstation: theme, columns, saved filters. Kept under short keys.
public interface Preferences {
    /// The value of a key.
    Optional<String> get(String key);

    /// Keeps a value, at most 4,000 characters.
    void put(String key, String value);
}
