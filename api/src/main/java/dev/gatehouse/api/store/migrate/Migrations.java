package dev.gatehouse.api.store.migrate;

import dev.gatehouse.api.store.connect.Connector;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables of a database to the version that this program needs, under the migrator's login.
public final class Migrations {
    /// The version of a tenant's tables; each migration writes its own into `tenant_state`.
    public static final int TENANT_VERSION = 14;

    private Migrations() {}

    /// Brings the control database up to date; nothing happens if it is.
    ///
    /// @throws FaultException `unavailable` if it cannot be reached or changed
    public static void control(Connector connector, DatabaseNames names, Login migrator) {
        migrate(connector, names, migrator, "control", Map.of("api", names.api()));
    }

    /// Brings a tenant's database up to date; nothing happens if it is.
    ///
    /// @throws FaultException `unavailable` if it cannot be reached or changed
    public static void tenant(Connector connector, DatabaseNames names, Login migrator, TenantId tenant) {
        migrate(connector, names, migrator, "tenant", Map.of("api", names.api(), "tenant", tenant.value()));
    }

    private static void migrate(
            Connector connector, DatabaseNames names, Login migrator, String folder, Map<String, String> words) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(connector.address(names.database()), migrator.user(), migrator.password())
                    .jdbcProperties(texts(connector.properties()))
                    .outputQueryResults(false)
                    .locations("classpath:db/" + folder)
                    .placeholders(words)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", names.database()), e);
        }
    }

    private static Map<String, String> texts(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
