package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Words;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// What the keys do, for a hand on the mouse: the menu of the place under it, or of what is selected there.
final class PaintMenu {
    private final WeekCanvas canvas;
    private final PaintViewModel paint;
    private final ContextMenu menu = new ContextMenu();

    PaintMenu(WeekCanvas canvas, PaintViewModel paint) {
        this.canvas = canvas;
        this.paint = paint;
    }

    void listen() {
        canvas.setOnContextMenuRequested(this::open);
    }

    private void open(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger() && canvas.grid().holds(event.getX(), event.getY())) {
            Cell cell = canvas.grid().cell(event.getX(), event.getY());
            if (!paint.isSelected(cell)) {
                paint.goTo(cell);
            }
        }
        fill();
        if (event.isKeyboardTrigger()) {
            Cell head = paint.selectionProperty().get().head().inside();
            var at = canvas.localToScreen(
                    canvas.grid().x(head.minute()), canvas.grid().y(head.row() + 1));
            menu.show(canvas, at.getX(), at.getY());
        } else {
            menu.show(canvas, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void fill() {
        Words words = paint.edited().words();
        Selection selection = paint.selectionProperty().get();
        String day = new HoursWords(words).day(selection.head().day());
        boolean open = paint.isOpen();
        menu.getItems()
                .setAll(
                        item(words.text(open ? "hours.menu.shut" : "hours.menu.open"), paint::toggle),
                        item(words.text("hours.menu.weekdays", day), paint::copyToWeekdays),
                        item(words.text("hours.menu.all", day), paint::copyToAll),
                        item(
                                selection.isPlace()
                                        ? words.text("hours.menu.clearDay", day)
                                        : words.text("hours.menu.clear"),
                                paint::clear));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    void hide() {
        menu.hide();
    }
}
