package dev.gatehouse.demo.tour;

import dev.gatehouse.app.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import javafx.stage.Stage;

/// A console with a window and a profile of its own: what somebody has on their desk.
///
/// @param profile the folder of everything it keeps
/// @param stage the window's frame, for its size
/// @param console the program in it
public record Workstation(Path profile, Stage stage, Console console) implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// Makes one, not shown yet; on the FX thread.
    ///
    /// @param clock the workstation's
    /// @throws IOException if the profile cannot be used
    public static Workstation begin(Path profile, InstantSource clock) throws IOException {
        var stage = new Stage();
        return new Workstation(profile, stage, new Console(profile, stage, clock, Locale.ENGLISH, ZONE));
    }

    /// Closes console and window; on the FX thread.
    @Override
    public void close() {
        console.close();
        stage.close();
    }
}
