package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.cache.database.StoreKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPreferencesTest {
    private final Path profile;
    private final StoreKeys keys;
    private final AtomicReference<String> person = new AtomicReference<>("acme/1");

    KeptPreferencesTest(@TempDir Path profile) throws IOException {
        this.profile = profile;
        keys = StoreKeys.of(profile, new SecureRandom());
    }

    @Test
    void whatSomebodyArrangedIsThereTheNextTimeAndTheirsAlone() throws IOException {
        try (var preferences = open()) {
            preferences.put("filters", "status:expired lopez");
            preferences.put("look-theme", "DARK");
        }
        assertThat(Files.readString(profile.resolve("preferences"), StandardCharsets.ISO_8859_1))
                .doesNotContain("lopez");
        try (var preferences = open()) {
            assertThat(preferences.get("filters")).contains("status:expired lopez");
            person.set("acme/2");
            assertThat(preferences.get("filters")).isEmpty();
            assertThat(preferences.get("look-theme")).contains("DARK");
        }
    }

    @Test
    void aFileThatCannotBeOpenedBeginsAnew() throws IOException {
        try (var preferences = open()) {
            preferences.put("filters", "x");
        }
        byte[] sealed = Files.readAllBytes(profile.resolve("preferences"));
        sealed[20] ^= 1;
        Files.write(profile.resolve("preferences"), sealed);
        try (var preferences = open()) {
            assertThat(preferences.get("filters")).isEmpty();
        }
    }

    @Test
    void aValueBeyondBoundsIsRefused() {
        try (var preferences = open()) {
            assertThatThrownBy(() -> preferences.put("filters", "x".repeat(4_001)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private KeptPreferences open() {
        return new KeptPreferences(profile, keys.box("preferences"), person::get);
    }
}
