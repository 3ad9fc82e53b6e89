package dev.gatehouse.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What somebody typed behind `console`.
///
/// @param join the invitation file to open
/// @param profile the folder to keep everything in, if not the usual one
record Arguments(Optional<Path> join, Optional<Path> profile) {
    static final String USAGE = "console [--join FILE] [--profile DIR]";

    /// Reads them.
    ///
    /// @throws IllegalArgumentException with one sentence for anything else
    static Arguments read(List<String> words) {
        Optional<Path> join = Optional.empty();
        Optional<Path> profile = Optional.empty();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(option + " needs a value: " + USAGE);
            }
            Path value = Path.of(words.get(i + 1));
            switch (option) {
                case "--join" -> join = Optional.of(value);
                case "--profile" -> profile = Optional.of(value);
                default -> throw new IllegalArgumentException("unknown option " + option + ": " + USAGE);
            }
        }
        return new Arguments(join, profile);
    }
}
