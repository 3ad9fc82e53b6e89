package dev.gatehouse.bench.start;

import dev.gatehouse.demo.tour.hand.Hands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/// Waits inside a measured program until something is really on its screen, and says what the process had used by then.
final class FirstPaint {
    private static final long LOOK_EVERY = 10_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int COLOURS_OF_WORDS = 8;

    private FirstPaint() {}

    /// Hands for the window of this program, as soon as there is one. Waiting starts no toolkit.
    static Hands hands() {
        boolean running = false;
        while (!running) {
            try {
                Platform.runLater(() -> {});
                running = true;
            } catch (IllegalStateException _) {
                // The program has not started its toolkit yet.
                LockSupport.parkNanos(LOOK_EVERY);
            }
        }
        var hands = new Hands(FirstPaint::scene);
        await(hands, "a window", () -> Window.getWindows().stream().anyMatch(Window::isShowing));
        return hands;
    }

    /// Waits until something matching is in the window, and brings it.
    static Node see(Hands hands, String what, Predicate<Node> matches) {
        await(hands, what, () -> hands.find(matches).isPresent());
        return hands.on(() -> hands.find(matches).orElseThrow());
    }

    /// Waits until something holds, on a machine as busy as it may be.
    static void await(Hands hands, String what, Supplier<Boolean> condition) {
        hands.await(what, PATIENCE, condition);
    }

    /// The scene of the one window.
    static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    /// Waits until words are to be seen where a node lies: soft edges have many colours. What counts is the pixels of
    /// the screen, not the scene graph.
    static void awaitWords(Hands hands, Node node) {
        hands.settle();
        await(hands, "words on the screen", () -> colours(node).size() >= COLOURS_OF_WORDS);
    }

    /// Waits until a window is filled with a colour, as 0xAARRGGBB.
    static void awaitFill(Hands hands, Node node, int colour) {
        hands.settle();
        await(hands, "the window on the screen", () -> colours(node).equals(Set.of(colour)));
    }

    /// Says what the kernel has counted for this process: the contents of `/proc/self/stat` as the one line on standard
    /// output.
    static void say() {
        try {
            System.out.print(Files.readString(Path.of("/proc/self/stat")));
            System.out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<Integer> colours(Node node) {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        var area = new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        WritableImage shown = new Robot().getScreenCapture(null, area, false);
        PixelReader pixels = shown.getPixelReader();
        var colours = new HashSet<Integer>();
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours;
    }
}
