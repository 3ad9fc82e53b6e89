package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.shell.ConsoleWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What the tour goes through: one window and the server behind it.
///
/// @param stage the window's frame, for its size
/// @param window the console
/// @param arrangement its theme and language
/// @param server the API and its database
/// @param logins who can sign in
/// @param invitation the file that names the server
/// @param out where pictures and report go
public record TourWorld(
        Stage stage,
        ConsoleWindow window,
        Arrangement arrangement,
        EmbeddedServer server,
        List<Login> logins,
        Path invitation,
        Path out) {
    /// The scene that is shown.
    Scene scene() {
        return window.scene();
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
