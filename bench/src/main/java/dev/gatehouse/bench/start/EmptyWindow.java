package dev.gatehouse.bench.start;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// A window of JavaFX with nothing in it: what no program with a window can be cheaper than. The program is no JavaFX
/// application itself, as the console is none, so that it starts from the class path.
public final class EmptyWindow {
    /// Like nothing that a screen shows by itself.
    private static final int FILL = 0xFF2F6F4E;

    private EmptyWindow() {}

    /// Opens it, waits until it is painted, and closes it.
    public static void main(String[] words) {
        DrivingThreads.person(() -> {
            var hands = FirstPaint.hands();
            FirstPaint.awaitFill(hands, FirstPaint.scene().getRoot(), FILL);
            FirstPaint.say();
            Platform.exit();
        });
        Application.launch(Shown.class);
    }

    /// The application of the window.
    public static final class Shown extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(
                    new Scene(new Region(), 900, 700, Color.rgb(FILL >> 16 & 0xFF, FILL >> 8 & 0xFF, FILL & 0xFF)));
            stage.show();
        }
    }
}
