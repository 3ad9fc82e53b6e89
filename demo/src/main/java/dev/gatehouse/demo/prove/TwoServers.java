package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Two API processes on one database.
///
/// @param first has the database with it
/// @param second was told where the database is
public record TwoServers(ServeProcess first, ServeProcess second) implements AutoCloseable {
    /// Starts both.
    ///
    /// @param users of each tenant
    /// @param events of each tenant
    public static TwoServers start(ProofSetting setting, int tenants, int users, int events) throws IOException {
        Path data = setting.folder().resolve("data");
        Path log = setting.folder().resolve("serve.log");
        var first = ServeProcess.start(setting.serve(), log, ServeProcess.embedded(data, tenants, users, events));
        try {
            return new TwoServers(
                    first,
                    ServeProcess.start(
                            setting.serve(),
                            log,
                            List.of("--config", data.resolve("serve.json").toString(), "--port", "0")));
        } catch (IOException e) {
            first.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            second.close();
        } finally {
            first.close();
        }
    }
}
