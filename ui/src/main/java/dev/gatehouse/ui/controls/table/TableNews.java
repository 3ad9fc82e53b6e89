package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// Over the first row: newer rows wait until the person takes them in.
final class TableNews extends Button {
    private final Messages messages;

    TableNews(Messages messages) {
        this.messages = messages;
        getStyleClass().add("table-news");
        setGraphic(Icon.SYNC.node());
        setMinWidth(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        clear();
    }

    void offer(long count, Runnable take) {
        setText(messages.text("controls.table.newRows", count));
        setOnAction(event -> {
            clear();
            take.run();
        });
        setVisible(count > 0);
    }

    void clear() {
        setVisible(false);
    }
}
