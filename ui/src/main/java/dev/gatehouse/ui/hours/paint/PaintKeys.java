package dev.gatehouse.ui.hours.paint;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the canvas. Arrows move, with Ctrl by the hour; with Shift they extend.
final class PaintKeys {
    private static final int HOUR = 60;

    private final WeekCanvas canvas;
    private final PaintViewModel paint;

    PaintKeys(WeekCanvas canvas, PaintViewModel paint) {
        this.canvas = canvas;
        this.paint = paint;
    }

    void listen() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!event.isAltDown() && taken(event)) {
            event.consume();
        }
    }

    private boolean taken(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END -> moved(event);
            case ESCAPE -> paint.abandon();
            case Z -> event.isShortcutDown() && !event.isShiftDown() && done(paint.edited()::undo);
            case Y -> event.isShortcutDown() && done(paint.edited()::redo);
            case SPACE -> !event.isShortcutDown() && done(paint::toggle);
            case DELETE, BACK_SPACE -> !event.isShortcutDown() && done(paint::clear);
            case W -> !event.isShortcutDown() && done(paint::copyToWeekdays);
            case A -> !event.isShortcutDown() && done(paint::copyToAll);
            default -> false;
        };
    }

    private boolean moved(KeyEvent event) {
        boolean extend = event.isShiftDown();
        int minutes = event.isShortcutDown() ? HOUR : Selection.QUARTER;
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT -> paint.move(0, -minutes, extend);
            case RIGHT -> paint.move(0, minutes, extend);
            case UP -> paint.move(-1, 0, extend);
            case DOWN -> paint.move(1, 0, extend);
            default -> paint.moveToEdge(code == KeyCode.END, extend);
        }
        return true;
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
