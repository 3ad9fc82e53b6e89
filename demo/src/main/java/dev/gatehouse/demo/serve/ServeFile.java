package dev.gatehouse.demo.serve;

import dev.gatehouse.api.ApiConfig;
import dev.gatehouse.api.forward.ForwardTarget;
import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.tenant.TenantRequest;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.demo.cluster.ClusterAddress;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration of an API process: a JSON file. It names the file that holds the database password and holds no
/// secret itself.
///
/// @param data the folder with keys and certificates; processes that share it serve the same installation
/// @param host the address to listen on
/// @param port the port to listen on; 0 picks one
/// @param names under which it is reached besides `localhost`
/// @param proxies the networks of the proxies whose `X-Forwarded-For` is believed, such as `10.0.0.0/28`
/// @param database `HOST:PORT`, or several with commas
/// @param user the login that prepares databases
/// @param passwordFile where its password is
/// @param databaseAuthority the CA of the database's certificate, PEM
/// @param connections most connections to the database server at once
/// @param forwards where trails are handed on to
public record ServeFile(
        Path data,
        String host,
        int port,
        List<String> names,
        List<AddressBlock> proxies,
        String database,
        String user,
        Path passwordFile,
        Path databaseAuthority,
        int connections,
        List<ForwardTarget> forwards) {
    private static final int LONGEST = 4_000;
    private static final long LARGEST = 64 * 1024;
    private static final FirstAdministrator SETUP = new FirstAdministrator("setup", "Setup", "setup@gatehouse.example");

    /// Reads a file.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field that is wrong
    static ServeFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than a configuration");
        }
        var in = JsonFields.of(JsonReader.read(Files.readAllBytes(file)), "");
        var read = new ServeFile(
                Path.of(in.text("data", LONGEST)),
                in.optionalText("host", 200).orElse("127.0.0.1"),
                Math.toIntExact(in.optionalWhole("port", 0, 65_535).orElse(0L)),
                in.texts("names", 50, 253),
                in.texts("proxies", 50, 60).stream().map(AddressBlock::parse).toList(),
                in.text("database", LONGEST),
                in.text("user", 63),
                Path.of(in.text("passwordFile", LONGEST)),
                Path.of(in.text("databaseAuthority", LONGEST)),
                Math.toIntExact(in.optionalWhole("connections", 1, 1_000).orElse(20L)),
                ForwardFile.targets(in));
        in.done();
        return read;
    }

    /// Writes the file.
    void write(Path file) throws IOException {
        var text = CanonicalJson.text(new JsonBuilder()
                .put("data", data.toString())
                .put("host", host)
                .put("port", port)
                .putTexts("names", names)
                .putTexts("proxies", proxies)
                .put("database", database)
                .put("user", user)
                .put("passwordFile", passwordFile.toString())
                .put("databaseAuthority", databaseAuthority.toString())
                .put("connections", connections)
                .putAll(
                        ForwardFile.MEMBER,
                        forwards.stream().map(ForwardFile::json).toList())
                .build());
        PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What the API is told.
    ApiConfig config(Argon2Cost cost, InstantSource clock, SecureRandom random) throws IOException {
        var password = new String(PrivateFiles.read(passwordFile), StandardCharsets.US_ASCII).strip();
        var server = new DatabaseServer(
                "main",
                database,
                new Login(user, password),
                Map.of("sslmode", "verify-full", "sslrootcert", databaseAuthority.toString()),
                connections);
        var house = new TenantRequest(
                new Tenant(TenantId.HOUSE, "Gatehouse operations", Environment.HOUSE),
                server.id(),
                Policy.standard(ZoneOffset.UTC),
                SETUP);
        return new ApiConfig(
                data,
                host,
                port,
                names,
                proxies,
                server,
                house,
                cost,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                forwards,
                clock,
                random);
    }

    /// The same, with its database elsewhere.
    ServeFile on(ClusterAddress address) {
        return new ServeFile(
                data,
                host,
                port,
                names,
                proxies,
                address.host() + ":" + address.port(),
                user,
                passwordFile,
                databaseAuthority,
                connections,
                forwards);
    }

    /// The same, listening elsewhere.
    ServeFile at(int otherPort) {
        return new ServeFile(
                data,
                host,
                otherPort,
                names,
                proxies,
                database,
                user,
                passwordFile,
                databaseAuthority,
                connections,
                forwards);
    }
}
