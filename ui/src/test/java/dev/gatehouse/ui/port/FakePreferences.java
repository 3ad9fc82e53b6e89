package dev.gatehouse.ui.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Preferences in memory.
public final class FakePreferences implements Preferences {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        if (value.length() > 4_000) {
            throw new IllegalArgumentException("too long for a preference");
        }
        values.put(key, value);
    }
}
