package dev.gatehouse.api.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// Opens connections to one server.
public final class Connector {
    private static final Driver DRIVER = new Driver();

    private final DatabaseServer server;

    /// @param server where to
    public Connector(DatabaseServer server) {
        this.server = server;
    }

    /// The address of a database of this server, for tools that open their own connections.
    public String address(String database) {
        return "jdbc:postgresql://" + server.host() + "/" + database;
    }

    /// What the driver is given besides address and login.
    public Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "gatehouse");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("tcpKeepAlive", "true");
        properties.putAll(server.properties());
        return properties;
    }

    /// A new connection, which the caller closes. A read that the server does not answer fails after two minutes.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `unavailable` if the server does not answer
    public Connection open(String database, Login login) {
        var properties = properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        // Every statement of ours comes again: prepare it at once, and keep it.
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("preparedStatementCacheQueries", "512");
        properties.setProperty("assumeMinServerVersion", "15");
        try {
            Connection connection = DRIVER.connect(address(database), properties);
            if (connection == null) {
                throw new SQLException("not an address of PostgreSQL", "08001");
            }
            return connection;
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// A new connection that waits for an answer for ever once it is open: somebody else watches over it.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `unavailable` if the server does not answer
    Connection openWatched(String database, Login login) {
        Connection connection = open(database, login);
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }
}
