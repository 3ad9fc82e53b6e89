package dev.gatehouse.demo.serve;

import dev.gatehouse.api.Api;
import dev.gatehouse.api.ApiConfig;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.certificates.AuthorityFolder;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.passwords.PasswordHasher;
import dev.gatehouse.demo.cluster.ClusterAddress;
import dev.gatehouse.demo.cluster.ClusterException;
import dev.gatehouse.demo.cluster.ClusterSettings;
import dev.gatehouse.demo.cluster.EmbeddedCluster;
import dev.gatehouse.model.identity.TenantId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The API on an embedded PostgreSQL in a folder, with synthetic tenants where there were none. The API can be stopped
/// and started again while the database goes on.
public final class EmbeddedServer implements AutoCloseable {
    private final EmbeddedCluster cluster;
    private final ApiConfig config;
    private final Path accounts;
    private Api api;
    private int port;

    private EmbeddedServer(EmbeddedCluster cluster, ApiConfig config, Path accounts, Api api) {
        this.cluster = cluster;
        this.config = config;
        this.accounts = accounts;
        this.api = api;
        this.port = api.url().getPort();
    }

    /// Starts everything and listens.
    public static EmbeddedServer open(
            ServeOptions.Embedded options, Argon2Cost cost, InstantSource clock, SecureRandom random)
            throws IOException, GeneralSecurityException, ClusterException {
        Path folder = options.data();
        PrivateFiles.createFolder(folder);
        var cluster = cluster(folder, random, clock);
        try {
            var address = cluster.address();
            var file = new ServeFile(
                    folder.resolve("api"),
                    "127.0.0.1",
                    options.port(),
                    List.of(),
                    List.of(),
                    address.host() + ":" + address.port(),
                    address.superuser(),
                    folder.resolve("postgresql/superuser.password"),
                    address.authority(),
                    20,
                    ForwardFile.beside(folder));
            file.at(0).write(file(folder));
            var config = file.config(cost, clock, random);
            var api = new Api(config);
            Path accounts = folder.resolve("accounts.json");
            var made = new SyntheticTenants(
                            api.creation(),
                            api.registry(),
                            api.databases(),
                            api.events(),
                            new PasswordHasher(cost, random),
                            random,
                            clock,
                            config.database().id())
                    .make(options);
            if (!made.isEmpty() || !Files.exists(accounts)) {
                AccountsFile.add(accounts, made);
            }
            // What was brought in gets its places before anybody is served, not beside them.
            made.stream()
                    .map(AccountsFile.Made::tenant)
                    .distinct()
                    .forEach(id -> api.logs().current(new TenantId(id)));
            return new EmbeddedServer(cluster, config, accounts, api.start());
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    /// Opens the PostgreSQL of a server's folder, unless another process has it open.
    static EmbeddedCluster cluster(Path folder, SecureRandom random, InstantSource clock)
            throws IOException, GeneralSecurityException, ClusterException {
        var authority = AuthorityFolder.open(folder.resolve("database-tls"), "Gatehouse database", random, clock);
        return EmbeddedCluster.open(folder.resolve("postgresql"), authority, ClusterSettings.forThisMachine(), random);
    }

    /// The configuration that a server keeps in its folder.
    static Path file(Path folder) {
        return folder.resolve("serve.json");
    }

    /// Where the API listens.
    public URI url() {
        return URI.create("https://localhost:" + port);
    }

    /// The certificate that clients are to trust, PEM.
    public Path authority() {
        return api.authorityFile();
    }

    /// The API itself, for what measures a part of it.
    public Api api() {
        return api;
    }

    /// Where its database is reached, and as whom.
    public ClusterAddress database() {
        return cluster.address();
    }

    /// The file that names the accounts.
    public Path accounts() {
        return accounts;
    }

    /// The processes of the database, the main one first.
    public List<Long> databasePids() {
        return new ArrayList<>(cluster.pids());
    }

    /// Stops the API; the database goes on.
    public void stopApi() {
        api.stop();
    }

    /// Starts the API again where it was.
    public void startApi() throws IOException, GeneralSecurityException {
        var again = new ApiConfig(
                config.data(),
                config.host(),
                port,
                config.names(),
                config.proxies(),
                config.database(),
                config.house(),
                config.passwordCost(),
                config.hashesAtOnce(),
                config.metricsToken(),
                config.forwards(),
                config.clock(),
                config.random());
        api = new Api(again).start();
        port = api.url().getPort();
    }

    @Override
    public void close() throws IOException {
        try {
            api.stop();
        } finally {
            cluster.close();
        }
    }
}
