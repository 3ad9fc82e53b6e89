package dev.gatehouse.ui.hours.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.hours.HoursStage;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.words.Language;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeekCanvasTest {
    private final BandViewModel edited = new BandViewModel(
            Painted.band("Mon-Fri 8-18, Sat 9:07-11:53"),
            new Surroundings(
                    true,
                    List.of(Painted.band("Mon-Fri 17-22"), Painted.band("Sat,Sun 6-10")),
                    Map.of(),
                    TzData.ofJava()),
            Painted.words(Language.ENGLISH));
    private final PaintViewModel paint = new PaintViewModel(edited);
    private final HoursStage stage = new HoursStage(() -> new WeekCanvas(paint), 760, 260);
    private final WeekCanvas canvas = (WeekCanvas) stage.node("week-canvas");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void draggingPaintsAndStartingOnOpenErases() {
        drag(5, 12 * 60, 5, 14 * 60 + 50);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, 12-15");
        drag(1, 16 * 60 + 5, 1, 23 * 60 + 55);
        assertThat(Painted.text(edited)).isEqualTo("Mon,Wed-Fri 8-18, Tue 8-16, Sat 9:07-11:53, 12-15");
    }

    @Test
    void draggingOnIntoTheNextDayIsOneWindow() {
        drag(3, 22 * 60 + 5, 4, 5 * 60 + 50);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Thu 22-6, Sat 9:07-11:53");
        stage.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        drag(6, 22 * 60 + 5, 7, 5 * 60 + 50);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, Sun 22-6");
    }

    @Test
    void shiftSnapsToHoursAndAltToMinutes() {
        dragWith(true, false, 6, 10 * 60 + 20, 6, 12 * 60 + 20);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, Sun 10-13");
        dragWith(false, true, 5, 14 * 60 + 1, 5, 15 * 60 + 2);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, 14:01-15:03, Sun 10-13");
    }

    @Test
    void shiftPressedOnTheWaySnapsAtOnce() {
        stage.robot().moveTo(place(6, 620)).press(MouseButton.PRIMARY).moveTo(place(6, 740));
        assertThat(Painted.text(edited)).endsWith("Sun 10:15-12:30");
        stage.robot().press(KeyCode.SHIFT);
        assertThat(Painted.text(edited)).endsWith("Sun 10-13");
        stage.robot().release(KeyCode.SHIFT);
        assertThat(Painted.text(edited)).endsWith("Sun 10:15-12:30");
        stage.robot().release(MouseButton.PRIMARY);
    }

    @Test
    void escapeEndsAStrokeThatThenNeverWas() {
        stage.robot().moveTo(place(6, 600)).press(MouseButton.PRIMARY).moveTo(place(6, 900));
        assertThat(Painted.text(edited)).endsWith("Sun 10-15:15");
        stage.robot().type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53");
        assertThat(edited.undoableProperty().get()).isFalse();
    }

    @Test
    void theKeysDoWhatTheMouseDoes() {
        stage.on(() -> {
            canvas.requestFocus();
            return canvas;
        });
        // Monday 08:00 is where one begins.
        for (int i = 0; i < 6; i++) {
            stage.robot().type(KeyCode.DOWN);
        }
        stage.robot()
                .press(KeyCode.SHIFT)
                .type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT)
                .release(KeyCode.SHIFT);
        stage.robot().type(KeyCode.SPACE);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, Sun 8-9");
        stage.robot().type(KeyCode.ESCAPE, KeyCode.A);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Sun 8-9");
        stage.robot().type(KeyCode.UP, KeyCode.DELETE);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri,Sun 8-9");
        stage.robot().type(KeyCode.W);
        assertThat(Painted.text(edited)).isEqualTo("Sun 8-9");
        stage.robot()
                .press(KeyCode.CONTROL)
                .type(KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z)
                .release(KeyCode.CONTROL);
        assertThat(edited.isChanged()).isFalse();
        stage.robot().press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, Sun 8-9");
        assertThat(stage.focused()).isEqualTo(canvas);
    }

    @Test
    void theMenuOfAPlaceDoesWhatTheKeysDo() {
        stage.robot().rightClickOn(place(5, 10 * 60));
        stage.robot().clickOn("Copy Saturday to every day  (A)");
        assertThat(Painted.text(edited)).isEqualTo("Mon-Sun 9:07-11:53");
        stage.robot().rightClickOn(place(6, 10 * 60));
        stage.robot().clickOn("Shut Sunday  (Del)");
        assertThat(Painted.text(edited)).isEqualTo("Mon-Sat 9:07-11:53");
    }

    @Test
    void aPlaceIsReadOutWithItsState() {
        assertThat(canvas.getAccessibleText()).isEqualTo("Mon 08:00–08:15, open");
        assertThat(stage.on(() -> canvas.queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .isEqualTo(true);
        stage.on(() -> {
            paint.goTo(new Cell(6, 0));
            return paint;
        });
        assertThat(canvas.getAccessibleText()).isEqualTo("Sun 00:00–00:15, shut");
    }

    @Test
    void theColoursFollowTheTheme() {
        Color light = colour(2, 600);
        Color shutInLight = colour(6, 1_200);
        stage.theme(Look.Theme.DARK);
        assertThat(colour(2, 600)).isNotEqualTo(light);
        assertThat(colour(6, 1_200)).isNotEqualTo(shutInLight);
        assertThat(colour(2, 600)).isNotEqualTo(colour(6, 1_200));
    }

    @Test
    void itIsDrawnInWholePixelsAtAnyScale() {
        for (double scale : new double[] {1, 1.25, 1.5, 2}) {
            stage.scale(scale);
            Grid grid = stage.on(canvas::grid);
            for (int minute : new int[] {0, 180, 487, 713, 1_440}) {
                assertThat(grid.x(minute) * scale).isEqualTo(Math.rint(grid.x(minute) * scale));
            }
            for (int row = 0; row <= 7; row++) {
                assertThat(grid.y(row) * scale).isEqualTo(Math.rint(grid.y(row) * scale));
            }
            assertThat(grid.thick(1) * scale).isEqualTo(Math.rint(grid.thick(1) * scale));
        }
    }

    @Test
    void aLineIsNeitherBlurredNorDoubledAtAnyScale() {
        for (double scale : new double[] {1, 1.5, 2}) {
            stage.scale(scale);
            WritableImage shot = stage.on(() -> {
                var parameters = new SnapshotParameters();
                parameters.setTransform(Transform.scale(scale, scale));
                return canvas.snapshot(parameters, null);
            });
            Grid grid = stage.on(canvas::grid);
            var pixels = shot.getPixelReader();
            // The snapshot begins where the ring of the focus does, should there be one.
            double left = (shot.getWidth() / scale - 760) / 2;
            int line = (int) Math.round((left + grid.x(1_260)) * scale);
            int y = (int) Math.round((grid.y(6) + 14) * scale);
            Color ground = pixels.getColor(line - 4, y);
            assertThat(pixels.getColor(line, y)).as("the line at %s", scale).isNotEqualTo(ground);
            assertThat(pixels.getColor(line - 1, y))
                    .as("before it at %s", scale)
                    .isEqualTo(ground);
            int after = line + (int) Math.round(grid.thick(1) * scale);
            assertThat(pixels.getColor(after, y)).as("after it at %s", scale).isEqualTo(ground);
        }
    }

    @Test
    void picture() {
        stage.on(() -> {
            canvas.requestFocus();
            paint.press(new Cell(3, 1_320), 15);
            paint.drag(new Cell(4, 345), 15);
            return paint;
        });
        stage.picture("hours-canvas");
        stage.on(paint::abandon);
        stage.robot().moveTo(place(5, 9 * 60 + 30));
        stage.picture("hours-pointed");
    }

    private Color colour(int row, int minute) {
        return stage.on(() -> {
            WritableImage shot = canvas.snapshot(null, null);
            Grid grid = canvas.grid();
            return shot.getPixelReader().getColor((int) grid.x(minute) + 3, (int) grid.y(row) + 14);
        });
    }

    private Point2D place(int row, int minute) {
        return stage.on(() -> {
            Grid grid = canvas.grid();
            double y = row == 7 ? grid.y(7) + 24 : grid.y(row) + 14;
            return canvas.localToScreen(Grid.NAMES + minute * grid.quarter() / 15 + 0.5, y);
        });
    }

    private void drag(int row, int minute, int toRow, int toMinute) {
        stage.robot()
                .moveTo(place(row, minute))
                .press(MouseButton.PRIMARY)
                .moveTo(place(toRow, toMinute))
                .release(MouseButton.PRIMARY);
    }

    /// The robot of the display that is none gives its mouse no modifiers.
    private void dragWith(boolean shift, boolean alt, int row, int minute, int toRow, int toMinute) {
        stage.on(() -> {
            fire(MouseEvent.MOUSE_PRESSED, shift, alt, row, minute);
            fire(MouseEvent.MOUSE_DRAGGED, shift, alt, toRow, toMinute);
            fire(MouseEvent.MOUSE_RELEASED, shift, alt, toRow, toMinute);
            return canvas;
        });
    }

    private void fire(EventType<MouseEvent> type, boolean shift, boolean alt, int row, int minute) {
        Grid grid = canvas.grid();
        double x = Grid.NAMES + minute * grid.quarter() / 15;
        double y = grid.y(row) + 14;
        canvas.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                alt,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}
