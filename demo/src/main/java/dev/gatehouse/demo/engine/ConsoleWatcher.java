package dev.gatehouse.demo.engine;

import dev.gatehouse.app.remote.ClientServer;
import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.app.witness.LogWitness;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.tamper.Watcher;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.log.LogSight;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/// The console's own witness, as it looks at every sync.
///
/// @param client its line
/// @param log what it looks at
/// @param witness what it remembers
public record ConsoleWatcher(GatehouseClient client, ServerLog log, LogWitness witness) implements Watcher {
    /// Signs in.
    public static ConsoleWatcher begin(ServeProcess server, ServeProcess.Login who, Path memory) throws Exception {
        X509Certificate authority;
        try (InputStream pem = Files.newInputStream(server.authority())) {
            authority =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
        var client = new GatehouseClient(
                ServerAddress.of(server.url().toString(), authority), Timeouts.STANDARD, new SecureRandom());
        var session = client.signIn(who.tenant(), who.login(), who.password().toCharArray());
        return new ConsoleWatcher(
                client,
                new ClientServer(client, session).log(new TenantId(who.tenant())),
                new LogWitness(memory, Clock.systemUTC()));
    }

    @Override
    public Sight look() {
        return switch (witness.look(log, true)) {
            case LogSight.Sound sound -> new Sight(Optional.empty(), sound.size(), sound.size());
            case LogSight.Alarmed alarmed ->
                new Sight(
                        Optional.of(alarmed.alarm().kind().wire()),
                        alarmed.alarm().first(),
                        alarmed.alarm().found());
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
