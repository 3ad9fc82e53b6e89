package dev.gatehouse.demo;

import dev.gatehouse.app.Console;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.demo.cluster.ClusterException;
import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.serve.ServeOptions;
import dev.gatehouse.demo.tour.Tour;
import dev.gatehouse.demo.tour.TourWorld;
import dev.gatehouse.demo.tour.Workstation;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.ui.common.FxThread;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// `demo`: the whole system at once. With a display, for a person to try; without one, the tour walks it.
final class DemoCommand {
    private static final int TENANTS = 3;
    private static final int USERS = 2_000;
    private static final int EVENTS = 20_000;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    DemoCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /// Runs it until the window is closed, or the tour is over.
    ///
    /// @return 0 if all went well, 1 if a step of the tour did not hold
    int run(List<String> arguments) throws InterruptedException {
        DemoOptions options;
        try {
            options = DemoOptions.parse(
                    arguments, home, !"Headless".equalsIgnoreCase(System.getProperty("glass.platform")));
        } catch (IllegalArgumentException mistake) {
            err.println(mistake.getMessage());
            return USAGE;
        }
        try {
            Path data = folder(options);
            out.println("Starting PostgreSQL and the API…");
            try (var server = EmbeddedServer.open(
                    new ServeOptions.Embedded(data, 0, TENANTS, USERS, EVENTS),
                    Argon2Cost.STANDARD,
                    Clock.systemUTC(),
                    new SecureRandom())) {
                return show(options, data, server);
            }
        } catch (FaultException | ClusterException | IOException | GeneralSecurityException failure) {
            err.println("demo: " + failure.getMessage());
            return UNUSABLE;
        }
    }

    /// The tour begins with nothing each time: what it asserts depends on nothing else.
    private static Path folder(DemoOptions options) throws IOException {
        Path data = options.headless() ? options.data().resolve("tour") : options.data();
        if (options.fresh() || options.headless()) {
            Folders.delete(data);
        }
        Files.createDirectories(data);
        return data;
    }

    private int show(DemoOptions options, Path data, EmbeddedServer server) throws IOException, InterruptedException {
        Path invitation = invitation(data, server);
        var closed = new CompletableFuture<Integer>();
        var opened = new CompletableFuture<Workstation>();
        Platform.startup(() -> {
            try {
                var workstation = Workstation.begin(data.resolve("console"), Clock.systemUTC());
                workstation.stage().setOnHidden(_ -> closed.complete(0));
                if (options.headless()) {
                    workstation.console().open();
                } else {
                    workstation.console().open(invitation);
                }
                opened.complete(workstation);
            } catch (IOException | RuntimeException failure) {
                opened.completeExceptionally(failure);
            }
        });
        Workstation shown = opened.join();
        try {
            return options.headless() ? tour(options, server, shown, invitation) : wait(server, closed);
        } finally {
            // However it ends: a window's thread that goes on would keep the process.
            close(shown.console());
        }
    }

    private int tour(DemoOptions options, EmbeddedServer server, Workstation shown, Path invitation)
            throws IOException {
        var world = new TourWorld(shown, Clock.systemUTC(), server, logins(server), invitation, options.out());
        boolean good = new Tour(world, out).walk();
        out.println(
                good
                        ? "Every step held."
                        : "A step did not hold; see " + options.out().resolve("tour.json"));
        return good ? 0 : FAILED;
    }

    private int wait(EmbeddedServer server, CompletableFuture<Integer> closed) throws IOException {
        Login operator = logins(server).getFirst();
        out.printf(
                "The console is open. Compare nothing here: choose “They match”, then sign in:%n"
                        + "  organisation %s, login %s, password %s%n"
                        + "  more accounts: %s%nClose the window to end.%n",
                operator.tenant(), operator.login(), operator.password(), server.accounts());
        return closed.join();
    }

    private static void close(Console console) {
        var done = new CompletableFuture<Boolean>();
        FxThread.run(() -> {
            console.close();
            done.complete(true);
        });
        done.join();
        Platform.exit();
    }

    private static List<Login> logins(EmbeddedServer server) throws IOException {
        return ServeProcess.logins(server.accounts());
    }

    private static Path invitation(Path data, EmbeddedServer server) throws IOException {
        Path file = data.resolve("invitation.json");
        Files.writeString(
                file,
                CanonicalJson.text(new JsonBuilder()
                        .put("url", server.url().toString())
                        .put("tenant", "house")
                        .put("authority", Files.readString(server.authority()))
                        .build()));
        return file;
    }
}
