package dev.gatehouse.demo.tour.hand;

import dev.gatehouse.ui.common.Motion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of the window, as PNG files.
public final class Pictures {
    private final Path folder;
    private final Hands hands;
    private final AtomicInteger number;

    /// Pictures in a folder.
    ///
    /// @param hands of the window they are of
    public Pictures(Path folder, Hands hands) {
        this(folder, hands, new AtomicInteger());
    }

    private Pictures(Path folder, Hands hands, AtomicInteger number) {
        this.folder = folder;
        this.hands = hands;
        this.number = number;
    }

    /// Pictures in the same row, of another window.
    public Pictures with(Hands others) {
        return new Pictures(folder, others, number);
    }

    /// Takes one.
    ///
    /// @param name without number and ending
    public void take(Scene scene, String name) throws IOException {
        hands.settle();
        hands.await(
                "nothing moves any more",
                () -> hands.find(Seen.style(Motion.MOVING)).isEmpty());
        WritableImage image = hands.on(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(folder);
        ImageIO.write(
                copy,
                "png",
                folder.resolve("%02d-%s.png".formatted(number.incrementAndGet(), name))
                        .toFile());
    }
}
