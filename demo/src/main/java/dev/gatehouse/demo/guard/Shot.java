package dev.gatehouse.demo.guard;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// The pixels of a scene, at 100 %.
final class Shot {
    private final int width;
    private final int height;
    /// 0xAARRGGBB, line by line.
    private final int[] pixels;

    private Shot(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// What lies outside the rounded edge of a pop-up is nobody's colour, so the picture is taken without a ground.
    static Shot of(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(scene.getFill() instanceof Color fill && fill.isOpaque() ? fill : Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return of(scene.getRoot().snapshot(parameters, null));
    }

    static Shot of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Shot(width, height, pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The colour of a pixel, without its opacity.
    int at(int x, int y) {
        return pixels[y * width + x] & 0xFFFFFF;
    }

    /// The colour that most pixels of an area have, and whether any is close to another colour.
    Area area(Bounds bounds, Color looked) {
        var counts = new HashMap<Integer, Integer>();
        boolean found = false;
        for (int y = from(bounds.getMinY()); y < to(bounds.getMaxY(), height); y++) {
            for (int x = from(bounds.getMinX()); x < to(bounds.getMaxX(), width); x++) {
                int pixel = at(x, y);
                counts.merge(pixel, 1, Integer::sum);
                found = found || distance(pixel, looked) < 48;
            }
        }
        int most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return new Area(most, found);
    }

    /// What an area looks like.
    ///
    /// @param ground the colour of most pixels
    /// @param found whether the looked-for colour is in it
    record Area(int ground, boolean found) {}

    private static int distance(int pixel, Color color) {
        return Math.abs((pixel >> 16 & 0xFF) - (int) Math.round(color.getRed() * 255))
                + Math.abs((pixel >> 8 & 0xFF) - (int) Math.round(color.getGreen() * 255))
                + Math.abs((pixel & 0xFF) - (int) Math.round(color.getBlue() * 255));
    }

    private static int from(double edge) {
        return Math.max(0, (int) Math.floor(edge));
    }

    private static int to(double edge, int end) {
        return Math.min(end, (int) Math.ceil(edge));
    }
}
