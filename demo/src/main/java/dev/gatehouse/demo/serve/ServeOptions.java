package dev.gatehouse.demo.serve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What `serve` was asked to do.
public sealed interface ServeOptions {
    /// With an embedded PostgreSQL.
    ///
    /// @param data where everything is kept
    /// @param port 0 picks one
    /// @param tenants synthetic tenants to make where there are none yet, 1 to 1,000
    /// @param users people in each, 10 to 1,000,000
    /// @param events about how many events in each, 0 to 20,000,000
    record Embedded(Path data, int port, int tenants, int users, int events) implements ServeOptions {}

    /// On databases that somebody else runs.
    ///
    /// @param config the configuration file
    /// @param port 0 picks one; empty: as the file says
    record Configured(Path config, OptionalInt port) implements ServeOptions {}

    /// Why the arguments mean nothing.
    final class BadUsage extends Exception {
        private static final long serialVersionUID = 1;

        BadUsage(String message) {
            super(message);
        }
    }

    /// Reads the arguments after `serve`.
    ///
    /// @throws BadUsage with one clear line
    static ServeOptions parse(List<String> arguments) throws BadUsage {
        var reader = new Reader(arguments);
        reader.read();
        if (reader.embedded == reader.config.isPresent()) {
            throw new BadUsage("serve needs either --embedded --data DIR or --config FILE");
        }
        if (reader.config.isPresent()) {
            return new Configured(reader.config.get(), reader.port);
        }
        if (reader.data.isEmpty()) {
            throw new BadUsage("--embedded needs --data DIR");
        }
        return new Embedded(reader.data.get(), reader.port.orElse(0), reader.tenants, reader.users, reader.events);
    }

    /// Goes through the arguments once.
    final class Reader {
        private final List<String> arguments;
        private boolean embedded;
        private Optional<Path> data = Optional.empty();
        private Optional<Path> config = Optional.empty();
        private OptionalInt port = OptionalInt.empty();
        private int tenants = 3;
        private int users = 200;
        private int events = 2_000;

        private Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        private void read() throws BadUsage {
            for (int i = 0; i < arguments.size(); i++) {
                String option = arguments.get(i);
                if (option.equals("--embedded")) {
                    embedded = true;
                    continue;
                }
                if (i + 1 == arguments.size()) {
                    throw new BadUsage(option + " needs a value");
                }
                take(option, arguments.get(++i));
            }
        }

        private void take(String option, String value) throws BadUsage {
            switch (option) {
                case "--data" -> data = Optional.of(path(option, value));
                case "--config" -> config = Optional.of(path(option, value));
                case "--port" -> port = OptionalInt.of(number(option, value, 0, 65_535));
                case "--tenants" -> tenants = number(option, value, 1, 1_000);
                case "--users" -> users = number(option, value, 10, 1_000_000);
                case "--events" -> events = number(option, value, 0, 20_000_000);
                default -> throw new BadUsage("serve does not know " + option);
            }
        }

        private static Path path(String option, String value) throws BadUsage {
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new BadUsage(option + " is no path: " + e.getReason());
            }
        }

        private static int number(String option, String value, int least, int most) throws BadUsage {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Said below, as for a number out of bounds.
            }
            throw new BadUsage("%s is a number from %d to %d".formatted(option, least, most));
        }
    }
}
