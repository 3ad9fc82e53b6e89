package dev.gatehouse.ui.controls.figure;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// A small line of numbers over time, oldest left, from zero up. Its colours are `-spark-line` and `-spark-fill` of the
/// stylesheet; it is drawn anew when they, its size or its numbers change.
public final class SparkLine extends Region {
    private static final StyleablePropertyFactory<SparkLine> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<SparkLine, Paint> LINE =
            STYLES.createPaintCssMetaData("-spark-line", spark -> spark.line, Color.TRANSPARENT);
    private static final CssMetaData<SparkLine, Paint> FILL =
            STYLES.createPaintCssMetaData("-spark-fill", spark -> spark.fill, Color.TRANSPARENT);

    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Paint> line =
            new SimpleStyleableObjectProperty<>(LINE, this, "line", Color.TRANSPARENT);
    private final StyleableObjectProperty<Paint> fill =
            new SimpleStyleableObjectProperty<>(FILL, this, "fill", Color.TRANSPARENT);
    private final ObjectProperty<List<Double>> values = new SimpleObjectProperty<>(List.of());

    /// A line without numbers.
    ///
    /// @param name what it shows, for screen readers
    public SparkLine(String name) {
        getStyleClass().add("spark-line");
        setAccessibleText(name);
        getChildren().setAll(canvas);
        line.subscribe(this::draw);
        fill.subscribe(this::draw);
        values.subscribe(this::draw);
    }

    /// The numbers, at least 0.
    public ObjectProperty<List<Double>> valuesProperty() {
        return values;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(snapSizeX(getWidth()));
        canvas.setHeight(snapSizeY(getHeight()));
        draw();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        List<Double> all = values.get();
        if (all.size() < 2 || width < 2) {
            return;
        }
        double most =
                Math.max(1, all.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        double step = (width - 2) / (all.size() - 1);
        pen.beginPath();
        for (int at = 0; at < all.size(); at++) {
            double x = 1 + at * step;
            double y = Math.round((height - 3) * (1 - all.get(at) / most)) + 1.5;
            if (at == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        pen.setStroke(line.get());
        pen.setLineWidth(1.5);
        pen.stroke();
        pen.lineTo(width - 1, height);
        pen.lineTo(1, height);
        pen.closePath();
        pen.setFill(fill.get());
        pen.fill();
    }
}
