package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.figure.Sheet;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Stretch;
import dev.gatehouse.ui.hours.week.Stroke;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.hours.words.HoursWords;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The week on one canvas: what is open, what stands beside it, the present time, the selection. Colours and font are
/// the `-week-` properties of the stylesheet; it is drawn anew when they, its size or the scale of the screen change.
public final class WeekCanvas extends Region implements AutoCloseable {
    private static final StyleablePropertyFactory<WeekCanvas> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<Ink, CssMetaData<WeekCanvas, Paint>> INKS = inks();
    private static final CssMetaData<WeekCanvas, Font> FONT =
            STYLES.createFontCssMetaData("-week-font", week -> week.font, Font.getDefault());

    private final PaintViewModel paint;
    private final BandViewModel edited;
    private final HoursWords words;
    private final Sheet sheet = new Sheet();
    private final Map<Ink, StyleableObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);
    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Cell> pointed = Optional.empty();
    private double scale = 1;

    /// A canvas to paint on.
    public WeekCanvas(PaintViewModel paint) {
        this.paint = paint;
        edited = paint.edited();
        words = new HoursWords(edited.words());
        getStyleClass().addAll("week-canvas", "focus-ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleRoleDescription(edited.words().text("hours.canvas"));
        setAccessibleHelp(edited.words().text("hours.canvasHelp"));
        getChildren().setAll(sheet);
        for (Ink ink : Ink.values()) {
            var property =
                    new SimpleStyleableObjectProperty<>(INKS.get(ink), this, ink.css(), (Paint) Color.TRANSPARENT);
            inks.put(ink, property);
            subscriptions.invalidation(this::requestLayout, property);
        }
        subscriptions.invalidation(
                this::requestLayout,
                font,
                edited.bandProperty(),
                edited.nowProperty(),
                paint.selectionProperty(),
                paint.brushProperty(),
                focusedProperty());
        subscriptions.value(
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .orElse(1.0),
                this::rescale);
        subscriptions.invalidation(this::tellPlace, edited.bandProperty(), paint.selectionProperty());
        setOnMouseMoved(event -> point(
                grid().holds(event.getX(), event.getY())
                        ? Optional.of(grid().cell(event.getX(), event.getY()))
                        : Optional.empty()));
        setOnMouseExited(event -> point(Optional.empty()));
        new PaintMouse(this, paint).listen();
        new PaintKeys(this, paint).listen();
        var menu = new PaintMenu(this, paint);
        menu.listen();
        subscriptions.add(menu::hide);
        tellPlace();
    }

    private static Map<Ink, CssMetaData<WeekCanvas, Paint>> inks() {
        var all = new EnumMap<Ink, CssMetaData<WeekCanvas, Paint>>(Ink.class);
        for (Ink ink : Ink.values()) {
            all.put(ink, STYLES.createPaintCssMetaData(ink.css(), week -> week.property(ink), Color.TRANSPARENT));
        }
        return Map.copyOf(all);
    }

    private StyleableObjectProperty<Paint> property(Ink ink) {
        return Objects.requireNonNull(inks.get(ink), "ink is null");
    }

    /// Where things lie now.
    Grid grid() {
        return Grid.within(getWidth(), scale);
    }

    private void rescale(Number of) {
        scale = of.doubleValue();
        requestLayout();
    }

    private void point(Optional<Cell> cell) {
        if (!cell.equals(pointed)) {
            pointed = cell;
            requestLayout();
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return Grid.least();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Grid.most();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Grid.HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Grid.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        Grid grid = grid();
        var pen = new WeekPen(
                sheet.clean(grid.width(), Grid.HEIGHT, scale),
                grid,
                font.get(),
                ink -> property(ink).get());
        WeekWords days = words.typed();
        pen.ground(row -> days.brief(DayOfWeek.of(row + 1)), hour -> HoursWords.clock(hour * 60));
        pen.open(edited.week());
        pen.beside(Beside.of(edited));
        edited.zone().ifPresent(zone -> {
            ZonedDateTime now = edited.nowProperty().get().atZone(zone);
            pen.now(Range.midnight(now.getDayOfWeek()) + now.getHour() * 60 + now.getMinute());
        });
        Selection selection = paint.selectionProperty().get();
        Stroke stroke = selection.stroke();
        if (isFocused() || paint.brushProperty().get().isPresent()) {
            pen.selection(stroke);
        }
        if (paint.brushProperty().get().isPresent() || (isFocused() && !selection.isPlace())) {
            label(pen, words.brief(stroke), selection.head());
        } else {
            pointed.ifPresent(cell -> said(cell).ifPresent(text -> label(pen, text, cell)));
        }
    }

    private void label(WeekPen pen, String text, Cell at) {
        var measured = new Text(text);
        measured.setFont(font.get());
        pen.label(text, measured.getLayoutBounds().getWidth(), grid().x(at.minute()), Math.clamp(at.row(), 0, 6));
    }

    /// What can be said of a place: the windows that are open there, and the bands beside it.
    private Optional<String> said(Cell cell) {
        var parts = new ArrayList<String>();
        int minute = cell.minuteOfWeek();
        Week week = edited.week();
        for (Stretch stretch : week.stretches()) {
            if (new Week(List.of(stretch)).isOpen(minute)) {
                parts.add(words.typed().brief(stretch.day()) + " " + words.span(stretch.hours()));
            }
        }
        Beside.of(edited).stream().filter(band -> band.minutes().get(minute)).forEach(band -> parts.add(band.name()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().collect(Collectors.joining(" · ")));
    }

    /// Where one is, for those who cannot see it.
    private void tellPlace() {
        Selection selection = paint.selectionProperty().get();
        boolean open = paint.isOpen();
        setAccessibleText(
                edited.words().text(open ? "hours.placeOpen" : "hours.placeShut", words.brief(selection.stroke())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) paint.isOpen()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            paint.toggle();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
