package dev.gatehouse.ui.why.line;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.figure.Sheet;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;

/// Seven days on a line: a high bar where somebody may enter, a thin line where not, and a mark at the instant asked
/// about. Dragging, and the arrow keys, move it. Its colours and face come from the stylesheet.
public final class DaysLine extends Region implements AutoCloseable {
    private static final StyleablePropertyFactory<DaysLine> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<DaysLine, Paint> OPEN = paint("-days-open", line -> line.open);
    private static final CssMetaData<DaysLine, Paint> CLOSED = paint("-days-closed", line -> line.closed);
    private static final CssMetaData<DaysLine, Paint> EDGE = paint("-days-edge", line -> line.edge);
    private static final CssMetaData<DaysLine, Paint> TEXT = paint("-days-text", line -> line.text);
    private static final CssMetaData<DaysLine, Paint> MARK = paint("-days-mark", line -> line.mark);
    private static final CssMetaData<DaysLine, Font> FONT =
            STYLES.createFontCssMetaData("-days-font", line -> line.font, Font.getDefault());

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final double TOP = 4;
    private static final double BOTTOM = 28;

    private final Words words;
    private final Consumer<Instant> onChoose;
    private final Sheet sheet = new Sheet();
    private final StyleableObjectProperty<Paint> open = ink(OPEN, "open");
    private final StyleableObjectProperty<Paint> closed = ink(CLOSED, "closed");
    private final StyleableObjectProperty<Paint> edge = ink(EDGE, "edge");
    private final StyleableObjectProperty<Paint> text = ink(TEXT, "text");
    private final StyleableObjectProperty<Paint> mark = ink(MARK, "mark");
    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<DaysAhead> days = Optional.empty();
    private Instant at = Instant.EPOCH;
    private double scale = 1;

    /// An empty line.
    ///
    /// @param onChoose is told the instant that was chosen
    public DaysLine(Words words, Consumer<Instant> onChoose) {
        this.words = words;
        this.onChoose = onChoose;
        getStyleClass().addAll("days-line", "focus-ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(words.text("why.days"));
        setAccessibleHelp(words.text("why.daysHelp"));
        getChildren().setAll(sheet);
        subscriptions.invalidation(this::requestLayout, open, closed, edge, text, mark, font);
        subscriptions.value(
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .orElse(1.0),
                now -> {
                    scale = now.doubleValue();
                    requestLayout();
                });
        setOnMousePressed(this::point);
        setOnMouseDragged(this::point);
        setOnKeyPressed(this::pressed);
    }

    private static CssMetaData<DaysLine, Paint> paint(
            String name, java.util.function.Function<DaysLine, javafx.css.StyleableProperty<Paint>> property) {
        return STYLES.createPaintCssMetaData(name, property, Color.TRANSPARENT);
    }

    private StyleableObjectProperty<Paint> ink(CssMetaData<DaysLine, Paint> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    /// Shows days, and the instant asked about.
    public void show(DaysAhead ahead, Instant asked) {
        days = Optional.of(ahead);
        at = asked;
        setAccessibleText(said(ahead));
        requestLayout();
    }

    private String said(DaysAhead ahead) {
        return ahead.open().isEmpty()
                ? words.text("why.neverOpen")
                : ahead.open().stream()
                        .map(stretch -> words.text(
                                "why.stretch",
                                words.times().moment(stretch.from()),
                                words.times().moment(stretch.until())))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext pen = sheet.clean(getWidth(), getHeight(), scale);
        days.ifPresent(ahead -> draw(pen, ahead));
    }

    private void draw(GraphicsContext pen, DaysAhead ahead) {
        double middle = (TOP + BOTTOM) / 2;
        rectangle(pen, closed, 0, middle - 1, getWidth(), middle + 1);
        for (DaysAhead.Stretch stretch : ahead.open()) {
            double from = x(ahead, stretch.from());
            double until = Math.max(from + 1, x(ahead, stretch.until()));
            rectangle(pen, open, from, TOP + 2, until, BOTTOM - 2);
        }
        days(pen, ahead);
        double here = x(ahead, at);
        rectangle(pen, mark, Math.max(0, here - 1), TOP - 4, Math.min(getWidth(), here + 1), BOTTOM + 2);
    }

    /// A line and a name at each midnight of the reader's zone.
    private void days(GraphicsContext pen, DaysAhead ahead) {
        pen.setFont(font.get());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        ZonedDateTime day = ahead.start().atZone(words.times().zone()).truncatedTo(ChronoUnit.DAYS);
        for (day = day.plusDays(1); day.toInstant().isBefore(ahead.end()); day = day.plusDays(1)) {
            double x = x(ahead, day.toInstant());
            rectangle(pen, edge, x, TOP, x + 1, BOTTOM + 4);
            // The last name would be cut where its day is.
            if (x + getWidth() / 8 <= getWidth()) {
                pen.setFill(text.get());
                pen.fillText(words.times().weekday(day.toLocalDate()), x + 4, BOTTOM + 11);
            }
        }
    }

    private static void rectangle(
            GraphicsContext pen,
            StyleableObjectProperty<Paint> ink,
            double left,
            double top,
            double right,
            double bottom) {
        pen.setFill(ink.get());
        pen.fillRect(left, top, right - left, bottom - top);
    }

    private double x(DaysAhead ahead, Instant instant) {
        double whole = Duration.between(ahead.start(), ahead.end()).toSeconds();
        double part = Duration.between(ahead.start(), instant).toSeconds() / whole;
        return Math.round(Math.clamp(part, 0, 1) * getWidth() * scale) / scale;
    }

    private void point(MouseEvent event) {
        requestFocus();
        days.ifPresent(ahead -> {
            double part = Math.clamp(event.getX() / Math.max(1, getWidth()), 0, 1);
            long seconds = (long) (Duration.between(ahead.start(), ahead.end()).toSeconds() * part);
            choose(ahead, ahead.start().plusSeconds(seconds));
        });
        event.consume();
    }

    private void pressed(KeyEvent event) {
        Duration step = switch (event.getCode()) {
            case LEFT -> Duration.ofHours(-1);
            case RIGHT -> Duration.ofHours(1);
            case PAGE_UP -> Duration.ofDays(-1);
            case PAGE_DOWN -> Duration.ofDays(1);
            default -> Duration.ZERO;
        };
        if (!step.isZero() && !event.isShortcutDown()) {
            days.ifPresent(ahead -> choose(ahead, at.plus(step)));
            event.consume();
        }
    }

    /// To the quarter of an hour, and not off the line.
    private void choose(DaysAhead ahead, Instant wanted) {
        long quarter = Math.floorDiv(wanted.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds();
        Instant chosen = Instant.ofEpochSecond(quarter);
        if (chosen.isBefore(ahead.start())) {
            chosen = ahead.start();
        } else if (!chosen.isBefore(ahead.end())) {
            chosen = ahead.end().minus(STEP);
        }
        if (!chosen.equals(at)) {
            at = chosen;
            requestLayout();
            onChoose.accept(chosen);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
