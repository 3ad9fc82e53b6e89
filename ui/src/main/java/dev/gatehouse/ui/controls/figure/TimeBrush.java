package dev.gatehouse.ui.controls.figure;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// How much happened when: one bar for each stretch of time, oldest left. What was refused is hatched, so that it is
/// not
/// told by its colour alone. Dragging chooses a part; keys shift, widen and narrow it. Its colours are `-brush-bar`,
/// `-brush-refused`, `-brush-line` and `-brush-chosen` of the stylesheet.
public final class TimeBrush extends Region {
    private static final StyleablePropertyFactory<TimeBrush> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TimeBrush, Paint> BAR =
            STYLES.createPaintCssMetaData("-brush-bar", brush -> brush.bar, Color.TRANSPARENT);
    private static final CssMetaData<TimeBrush, Paint> REFUSED =
            STYLES.createPaintCssMetaData("-brush-refused", brush -> brush.refused, Color.TRANSPARENT);
    private static final CssMetaData<TimeBrush, Paint> LINE =
            STYLES.createPaintCssMetaData("-brush-line", brush -> brush.line, Color.TRANSPARENT);
    private static final CssMetaData<TimeBrush, Paint> CHOSEN =
            STYLES.createPaintCssMetaData("-brush-chosen", brush -> brush.chosen, Color.TRANSPARENT);
    private static final double HATCH = 4;
    private static final double LEAST_DRAG = 3;

    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Paint> bar =
            new SimpleStyleableObjectProperty<>(BAR, this, "bar", Color.TRANSPARENT);
    private final StyleableObjectProperty<Paint> refused =
            new SimpleStyleableObjectProperty<>(REFUSED, this, "refused", Color.TRANSPARENT);
    private final StyleableObjectProperty<Paint> line =
            new SimpleStyleableObjectProperty<>(LINE, this, "line", Color.TRANSPARENT);
    private final StyleableObjectProperty<Paint> chosen =
            new SimpleStyleableObjectProperty<>(CHOSEN, this, "chosen", Color.TRANSPARENT);
    private final ObjectProperty<List<Bar>> bars = new SimpleObjectProperty<>(List.of());
    private BiConsumer<Integer, Integer> onChoose = (from, to) -> {};
    private Keys keys = new Keys(step -> {}, step -> {}, () -> {});
    private double pressedAt = -1;
    private double draggedTo = -1;

    /// One stretch of time.
    ///
    /// @param others what was not refused
    /// @param refused what was
    public record Bar(int others, int refused) {}

    /// What keys do.
    ///
    /// @param shift to earlier (-1) or to later (1)
    /// @param zoom to more (-1) or to less time (1)
    /// @param reset to all of it
    public record Keys(IntConsumer shift, IntConsumer zoom, Runnable reset) {}

    /// Without bars.
    ///
    /// @param name what it shows, for screen readers
    public TimeBrush(String name) {
        getStyleClass().add("time-brush");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        getChildren().setAll(canvas);
        List.of(bar, refused, line, chosen).forEach(paint -> paint.subscribe(this::draw));
        bars.subscribe(this::draw);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnKeyPressed(this::pressed);
    }

    /// The bars, oldest first.
    public ObjectProperty<List<Bar>> barsProperty() {
        return bars;
    }

    /// What happens once a part was chosen: the first bar of it, and the one after its last.
    public void setOnChoose(BiConsumer<Integer, Integer> action) {
        onChoose = action;
    }

    /// What keys do.
    public void setKeys(Keys actions) {
        keys = actions;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            pressedAt = event.getX();
            draggedTo = event.getX();
        }
    }

    private void dragged(MouseEvent event) {
        if (pressedAt >= 0) {
            draggedTo = Math.clamp(event.getX(), 0, getWidth());
            draw();
        }
    }

    private void released(MouseEvent event) {
        double from = Math.min(pressedAt, draggedTo);
        double to = Math.max(pressedAt, draggedTo);
        boolean isDrag = pressedAt >= 0 && to - from >= LEAST_DRAG;
        pressedAt = -1;
        draw();
        if (isDrag && !bars.get().isEmpty()) {
            double step = getWidth() / bars.get().size();
            int first = Math.clamp((long) Math.floor(from / step), 0, bars.get().size() - 1);
            int end = Math.clamp(
                    (long) Math.ceil(to / step), first + 1, bars.get().size());
            onChoose.accept(first, end);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> keys.shift().accept(-1);
            case RIGHT -> keys.shift().accept(1);
            case PLUS, ADD, EQUALS -> keys.zoom().accept(1);
            case MINUS, SUBTRACT -> keys.zoom().accept(-1);
            case DIGIT0, NUMPAD0 -> keys.reset().run();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
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
        List<Bar> all = bars.get();
        int most =
                all.stream().mapToInt(one -> one.others() + one.refused()).max().orElse(0);
        double step = all.isEmpty() ? width : width / all.size();
        double ground = Math.floor(height) - 0.5;
        for (int at = 0; at < all.size() && most > 0; at++) {
            double left = Math.rint(at * step);
            double right = Math.max(left + 1, Math.rint((at + 1) * step) - (step > 3 ? 1 : 0));
            double full = height - 2;
            Bar one = all.get(at);
            double red = tall(one.refused(), most, full);
            double rest = tall(one.others() + one.refused(), most, full) - red;
            pen.setFill(bar.get());
            pen.fillRect(left, ground - red - rest, right - left, rest);
            hatch(pen, left, ground - red, right - left, red);
        }
        pen.setStroke(line.get());
        pen.setLineWidth(1);
        pen.strokeLine(0, ground, width, ground);
        if (pressedAt >= 0 && draggedTo != pressedAt) {
            pen.setFill(chosen.get());
            pen.fillRect(Math.min(pressedAt, draggedTo), 0, Math.abs(draggedTo - pressedAt), ground);
        }
    }

    /// What happened once is seen too, beside what happened a thousand times.
    private static double tall(int count, int most, double full) {
        return count == 0 ? 0 : Math.max(2, Math.rint(full * count / most));
    }

    private void hatch(GraphicsContext pen, double x, double y, double width, double height) {
        if (height <= 0) {
            return;
        }
        pen.save();
        pen.beginPath();
        pen.rect(x, y, width, height);
        pen.clip();
        pen.setStroke(refused.get());
        pen.setLineWidth(1.5);
        for (double at = Math.floor((x - height) / HATCH) * HATCH; at < x + width; at += HATCH) {
            pen.strokeLine(at, y + height, at + height, y);
        }
        pen.restore();
        pen.setStroke(refused.get());
        pen.setLineWidth(1);
        pen.strokeLine(x, y + 0.5, x + width, y + 0.5);
    }
}
