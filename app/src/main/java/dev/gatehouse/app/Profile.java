package dev.gatehouse.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this person's console keeps what it must remember, unless they say otherwise.
final class Profile {
    private Profile() {}

    /// The folder that the operating system's convention names.
    ///
    /// @param system the name of the operating system
    /// @param environment its variables
    /// @param home the person's home folder
    static Path folder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Gatehouse");
        }
        if (name.startsWith("windows")) {
            return inside(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Gatehouse");
        }
        return inside(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                .resolve("gatehouse");
    }

    private static Path inside(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
