package dev.gatehouse.app;

import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.shell.ConsoleWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import javafx.stage.Stage;

/// A whole console in a window of its own. Made, opened and closed on the FX thread; several can live in one process,
/// each with its own profile.
public final class Console implements AutoCloseable {
    private final Wiring wiring;
    private final ConsoleWindow window;

    /// Wires a console.
    ///
    /// @param profile the folder of everything it keeps; made if it is missing
    /// @param stage not yet shown
    /// @param workstation this workstation's clock
    /// @param locale the system's, for a language nobody has chosen yet
    /// @param zone the system's, for a zone nobody has chosen yet
    /// @throws IOException if the profile cannot be used
    public Console(Path profile, Stage stage, InstantSource workstation, Locale locale, ZoneId zone)
            throws IOException {
        wiring = new Wiring(profile, workstation, locale, zone);
        window = new ConsoleWindow(stage, wiring.look(), wiring.parts());
    }

    /// Shows the sign-in.
    public void open() {
        window.open();
    }

    /// Shows an invitation, to be compared with whoever sent it.
    public void open(Path invitation) {
        window.open();
        window.signInModel().ifPresent(model -> model.open(invitation));
    }

    /// The window, for tests and the tour.
    public ConsoleWindow window() {
        return window;
    }

    /// How the window is arranged: theme, density, language, zone.
    public Arrangement arrangement() {
        return wiring.parts().arrangement();
    }

    /// Closes the window's parts, the session's connections and the store. The session on the server goes on until it
    /// runs out: closing a window is no sign-out.
    @Override
    public void close() {
        window.close();
        wiring.close();
    }
}
