package dev.gatehouse.demo.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Where a cluster is reached, and as whom. It stays the same while the cluster is open, even if its processes die
/// and come back.
///
/// @param host always `127.0.0.1`, which its certificate names
/// @param port TCP port
/// @param superuser login of the superuser
/// @param password the superuser's password; asked for when needed, kept nowhere
/// @param authority PEM file of the authority that signed the server's certificate
public record ClusterAddress(String host, int port, String superuser, Supplier<String> password, Path authority) {
    /// The JDBC URL of a database, with TLS and the server's name checked. Holds no login and no password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database) + "?sslmode=verify-full&sslrootcert="
                + encoded(authority.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
