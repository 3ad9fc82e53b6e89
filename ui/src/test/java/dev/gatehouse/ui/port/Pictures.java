package dev.gatehouse.ui.port;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A scene as a PNG file in `target/screens`, for a person to look at who asks for it with `-Dgatehouse.pictures=true`.
public final class Pictures {
    private Pictures() {}

    /// Whether somebody wants to look.
    public static boolean areWanted() {
        return Boolean.getBoolean("gatehouse.pictures");
    }

    /// Writes the scene as it is now, if somebody wants to look. On the FX thread.
    public static void write(Scene scene, String name) {
        if (areWanted()) {
            write(scene.snapshot(null), name);
        }
    }

    /// Writes a picture that was taken.
    public static void write(WritableImage shot, String name) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = Path.of("target", "screens");
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
