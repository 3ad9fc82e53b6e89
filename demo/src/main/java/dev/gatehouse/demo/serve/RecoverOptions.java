package dev.gatehouse.demo.serve;

import dev.gatehouse.demo.serve.ServeOptions.BadUsage;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `recover` was asked to do.
///
/// @param server whose
/// @param tenant in which tenant
/// @param login for whom
record RecoverOptions(Server server, TenantId tenant, String login) {
    /// Where a server keeps its things.
    sealed interface Server {
        /// One with an embedded PostgreSQL.
        ///
        /// @param folder where everything is kept
        record Embedded(Path folder) implements Server {}

        /// One on databases that somebody else runs.
        ///
        /// @param config the configuration file
        record Configured(Path config) implements Server {}
    }

    /// Reads the arguments after `recover`.
    ///
    /// @throws BadUsage with one clear line
    static RecoverOptions parse(List<String> arguments) throws BadUsage {
        Optional<Server> server = Optional.empty();
        Optional<TenantId> tenant = Optional.empty();
        Optional<String> login = Optional.empty();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new BadUsage(option + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--data", "--config" -> {
                    if (server.isPresent()) {
                        throw new BadUsage("recover needs one server: --data DIR or --config FILE");
                    }
                    Path path = path(option, value);
                    server = Optional.of(
                            option.equals("--data") ? new Server.Embedded(path) : new Server.Configured(path));
                }
                case "--tenant" -> tenant = Optional.of(tenant(value));
                case "--login" -> login = Optional.of(login(value));
                default -> throw new BadUsage("recover does not know " + option);
            }
        }
        return new RecoverOptions(
                server.orElseThrow(() -> new BadUsage("recover needs --data DIR or --config FILE")),
                tenant.orElseThrow(() -> new BadUsage("recover needs --tenant T")),
                login.orElseThrow(() -> new BadUsage("recover needs --login L")));
    }

    private static TenantId tenant(String value) throws BadUsage {
        if (!TenantId.isValid(value)) {
            throw new BadUsage("--tenant is no name of a tenant");
        }
        return new TenantId(value);
    }

    private static String login(String value) throws BadUsage {
        if (value.isBlank() || value.length() > Bounds.LOGIN) {
            throw new BadUsage("--login is a login of 1 to " + Bounds.LOGIN + " characters");
        }
        return value;
    }

    private static Path path(String option, String value) throws BadUsage {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BadUsage(option + " is no path: " + e.getReason());
        }
    }
}
