package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.tour.hand.StepFailed;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.shell.ConsoleWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What the tour goes through: one workstation and the server behind it.
///
/// @param workstation where the tour is
/// @param clock of all workstations
/// @param server the API and its database
/// @param logins who can sign in
/// @param invitation the file that names the server
/// @param out where pictures and report go
public record TourWorld(
        Workstation workstation,
        InstantSource clock,
        EmbeddedServer server,
        List<Login> logins,
        Path invitation,
        Path out) {
    /// The window's frame, for its size.
    Stage stage() {
        return workstation.stage();
    }

    /// The console.
    ConsoleWindow window() {
        return workstation.console().window();
    }

    /// Its theme and language.
    Arrangement arrangement() {
        return workstation.console().arrangement();
    }

    /// The scene that is shown.
    Scene scene() {
        return window().scene();
    }

    /// The same system at another workstation, which has kept nothing yet and is not shown yet; on the FX thread.
    ///
    /// @param name of its profile, beside the present one's
    TourWorld besides(String name) {
        try {
            var other = Workstation.begin(workstation.profile().resolveSibling(name), clock);
            return new TourWorld(other, clock, server, logins, invitation, out);
        } catch (IOException e) {
            throw new StepFailed("no other workstation", e);
        }
    }

    /// Somebody of a role in a tenant.
    Login login(String role, String tenant) {
        return logins.stream()
                .filter(login -> login.role().equals(role) && login.tenant().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new StepFailed("there is no " + role + " of " + tenant));
    }

    /// A client that is not the console: somebody else's sign-in.
    PlainClient stranger() {
        try {
            return new PlainClient(server.url(), server.authority());
        } catch (IOException | GeneralSecurityException e) {
            throw new StepFailed("no client for " + server.url(), e);
        }
    }
}
