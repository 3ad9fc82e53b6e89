package dev.gatehouse.demo.serve;

import dev.gatehouse.api.Api;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.demo.cluster.ClusterException;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// `serve`: starts the API, says one line when it is ready, and drains it when told to end.
public final class ServeCommand {
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    /// Speaks to these.
    public ServeCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Serves until the process is told to end.
    ///
    /// @return an exit code if it could not begin
    public int run(List<String> arguments) {
        try {
            boolean cheap = Boolean.getBoolean(CheapPasswords.PROPERTY);
            return switch (ServeOptions.parse(arguments)) {
                case ServeOptions.Embedded embedded -> {
                    Argon2Cost cost = CheapPasswords.cost(cheap, embedded.data());
                    yield serve(embedded, cost);
                }
                case ServeOptions.Configured configured -> serve(configured, CheapPasswords.cost(cheap));
            };
        } catch (ServeOptions.BadUsage usage) {
            err.println("serve: " + usage.getMessage());
            return USAGE;
        } catch (FaultException fault) {
            err.println("serve: " + fault.getMessage());
            return UNREACHABLE;
        } catch (ClusterException | IOException | GeneralSecurityException failure) {
            err.println("serve: " + failure.getMessage());
            return UNREACHABLE;
        }
    }

    private int serve(ServeOptions.Embedded options, Argon2Cost cost)
            throws IOException, GeneralSecurityException, ClusterException {
        if (!cost.equals(Argon2Cost.STANDARD)) {
            err.println("serve: PASSWORDS ARE CHEAP HERE: for measurements only, nobody is safe");
        }
        var server = EmbeddedServer.open(options, cost, clock, random);
        ready(server.url(), server.authority(), Optional.of(server.accounts()));
        untilToldToEnd(server);
        return 0;
    }

    private int serve(ServeOptions.Configured options, Argon2Cost cost) throws IOException, GeneralSecurityException {
        var file = ServeFile.read(options.config());
        var config = file.at(options.port().orElse(file.port())).config(cost, clock, random);
        var api = new Api(config).start();
        ready(api.url(), api.authorityFile(), Optional.empty());
        untilToldToEnd(api);
        return 0;
    }

    private void ready(URI url, Path authority, Optional<Path> accounts) {
        var line = new JsonBuilder()
                .put("ready", true)
                .put("url", url.toString())
                .put("ca", authority.toAbsolutePath().toString())
                .putIf("accounts", accounts.map(Path::toAbsolutePath))
                .put("pid", ProcessHandle.current().pid())
                .build();
        out.println(CanonicalJson.text(line));
        out.flush();
    }

    private void untilToldToEnd(AutoCloseable server) {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(ServeThreads.drain(() -> {
            try {
                server.close();
            } catch (Exception e) {
                err.println("serve: could not end in order: " + e.getMessage());
            }
            ended.countDown();
        }));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
