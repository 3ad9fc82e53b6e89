package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.keys.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The folder of a cluster: `data` is PostgreSQL's own, everything beside it is ours and written anew at each start,
/// except the superuser's password.
record ClusterFolder(Path path) {
    private static final int PASSWORD_BYTES = 32;
    private static final long LONGEST_LOG = 16L << 20;

    Path data() {
        return path.resolve("data");
    }

    /// A set-up in progress; what is left of one that was cut short is thrown away.
    Path unfinishedData() {
        return path.resolve("data.unfinished");
    }

    Path configuration() {
        return path.resolve("postgresql.conf");
    }

    Path passwordFile() {
        return path.resolve("superuser.password");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path portFile() {
        return path.resolve("port");
    }

    /// Makes the password if there is none.
    void ensurePassword(SecureRandom random) throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        PrivateFiles.readOrCreate(
                passwordFile(), () -> Base64.getUrlEncoder().withoutPadding().encode(bytes));
    }

    String password() throws IOException {
        return new String(PrivateFiles.read(passwordFile()), StandardCharsets.US_ASCII);
    }

    /// Key, certificate, who may connect how, and the settings.
    void writeConfiguration(AuthorityFolder authority, ClusterSettings settings, int port)
            throws IOException, GeneralSecurityException {
        Identity server = authority.server("postgresql", ServerNames.localAnd(List.of()));
        write("server.key", Pem.ofPrivateKey(server.key()));
        write("server.crt", Pem.ofCertificates(server.chain()));
        write("pg_hba.conf", "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        write("pg_ident.conf", "");
        write("postgresql.conf", configuration(settings, port));
        write("port", Integer.toString(port));
    }

    /// Starts a new log where the old one has grown; one old log is kept.
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
            Files.move(log(), path.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(String name, String contents) throws IOException {
        PrivateFiles.write(path.resolve(name), contents.getBytes(StandardCharsets.UTF_8));
    }

    private String configuration(ClusterSettings settings, int port) {
        return """
                # Written at each start.
                data_directory = %s
                hba_file = %s
                ident_file = %s
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                shared_buffers = %dMB
                password_encryption = 'scram-sha-256'
                ssl = on
                ssl_cert_file = %s
                ssl_key_file = %s
                ssl_min_protocol_version = 'TLSv1.3'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                wal_level = replica
                # A client that vanished holds no session for longer than this.
                client_connection_check_interval = '5s'
                tcp_keepalives_idle = 30
                # Pages come from memory here: worker processes for reading cost more than they bring.
                io_method = 'sync'
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                # A failed statement may hold a password: the log names the error, not the statement.
                log_min_error_statement = 'panic'
                log_checkpoints = off
                log_line_prefix = '%%m [%%p] %%d '
                """.formatted(
                        quoted(data()),
                        quoted(path.resolve("pg_hba.conf")),
                        quoted(path.resolve("pg_ident.conf")),
                        port,
                        settings.maximumConnections(),
                        settings.sharedBuffersMegabytes(),
                        quoted(path.resolve("server.crt")),
                        quoted(path.resolve("server.key")));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
