package dev.gatehouse.ui.controls.figure;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;

/// A canvas with exactly one pixel for each of the window that shows it. A plain one has as many as the finest screen
/// would need, and is blurred in a window of another scale.
public final class Sheet extends Canvas {
    private final double finest = Screen.getScreens().stream()
            .mapToDouble(screen -> Math.max(screen.getOutputScaleX(), screen.getOutputScaleY()))
            .max()
            .orElse(1);
    private final Scale fit = new Scale(1, 1);

    /// A sheet without a size.
    public Sheet() {
        getTransforms().setAll(fit);
    }

    /// A clean sheet.
    ///
    /// @param width and height in units of the window
    /// @param scale pixels to each of them
    /// @return a pen that draws in these units
    public GraphicsContext clean(double width, double height, double scale) {
        double part = scale / finest;
        setWidth(width * part);
        setHeight(height * part);
        fit.setX(1 / part);
        fit.setY(1 / part);
        GraphicsContext pen = getGraphicsContext2D();
        pen.setTransform(part, 0, 0, part, 0, 0);
        pen.clearRect(0, 0, width, height);
        return pen;
    }
}
