package dev.gatehouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// The one JavaFX application of the program; its parameters are the profile's folder and an invitation, which may be
/// empty.
public final class ConsoleApplication extends Application {
    private Optional<Console> console = Optional.empty();

    @Override
    public void start(Stage stage) throws IOException {
        List<String> parameters = getParameters().getRaw();
        var opened = new Console(
                Path.of(parameters.getFirst()), stage, Clock.systemUTC(), Locale.getDefault(), ZoneId.systemDefault());
        console = Optional.of(opened);
        String invitation = parameters.get(1);
        if (invitation.isEmpty()) {
            opened.open();
        } else {
            opened.open(Path.of(invitation));
        }
    }

    @Override
    public void stop() {
        console.ifPresent(Console::close);
    }
}
