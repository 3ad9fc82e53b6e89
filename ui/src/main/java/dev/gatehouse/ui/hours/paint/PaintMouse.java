package dev.gatehouse.ui.hours.paint;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Dragging paints; Shift snaps to hours, Alt to minutes, else it is quarters of an hour.
final class PaintMouse {
    private final WeekCanvas canvas;
    private final PaintViewModel paint;
    private double lastX;
    private double lastY;

    PaintMouse(WeekCanvas canvas, PaintViewModel paint) {
        this.canvas = canvas;
        this.paint = paint;
    }

    void listen() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> paint.release());
        canvas.addEventHandler(KeyEvent.ANY, this::resnapped);
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        canvas.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && canvas.grid().holds(event.getX(), event.getY())) {
            paint.press(canvas.grid().cell(event.getX(), event.getY()), step(event.isShiftDown(), event.isAltDown()));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        reach(step(event.isShiftDown(), event.isAltDown()));
        event.consume();
    }

    /// A key that changes how a stroke snaps does so at once, not with the next move of the hand.
    private void resnapped(KeyEvent event) {
        boolean snapping = event.getCode() == KeyCode.SHIFT || event.getCode() == KeyCode.ALT;
        if (snapping && paint.brushProperty().get().isPresent()) {
            reach(step(event.isShiftDown(), event.isAltDown()));
            event.consume();
        }
    }

    private void reach(int step) {
        paint.drag(canvas.grid().reached(lastX, lastY), step);
    }

    private static int step(boolean shift, boolean alt) {
        if (shift) {
            return 60;
        }
        return alt ? 1 : Selection.QUARTER;
    }
}
