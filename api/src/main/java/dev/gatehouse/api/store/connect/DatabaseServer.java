package dev.gatehouse.api.store.connect;

import java.util.Map;

/// A PostgreSQL server that holds databases of ours.
///
/// @param id what the control database calls it
/// @param host as in a JDBC address: `HOST:PORT`, or several with commas for a standby that takes over
/// @param administrator a login that may create roles and databases; used by the jobs that do, never while serving
/// @param properties what the driver needs besides: `sslmode`, `sslrootcert`, …
/// @param connectionLimit most connections that this process holds to it at once, the one that listens aside
public record DatabaseServer(
        String id, String host, Login administrator, Map<String, String> properties, int connectionLimit) {
    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for a limit that is not within 1 to 1000
    public DatabaseServer {
        if (connectionLimit < 1 || connectionLimit > 1000) {
            throw new IllegalArgumentException("the connection limit is not within 1 to 1000");
        }
        properties = Map.copyOf(properties);
    }
}
