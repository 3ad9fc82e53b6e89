package dev.gatehouse.ui.controls.figure;

import dev.gatehouse.ui.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One figure of the overview: name, number, a word below, and a small line of the last day. Opens the list behind it.
public final class FigureTile extends Button {
    private final Messages messages;
    private final String name;
    private final Label figure = new Label();
    private final Label caption = new Label();
    private final SparkLine spark;

    /// A figure that is not known yet.
    ///
    /// @param onOpen opens the list that the figure counts
    public FigureTile(Messages messages, String name, Runnable onOpen) {
        this.messages = messages;
        this.name = name;
        getStyleClass().add("figure-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnAction(event -> onOpen.run());
        spark = new SparkLine(name);
        var title = new Label(name);
        title.getStyleClass().add("secondary");
        figure.getStyleClass().add("figure");
        figure.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().addAll("secondary", "caption");
        caption.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(figure, space, spark);
        row.getStyleClass().add("figure-row");
        setGraphic(new VBox(title, row, caption));
        showUnknown("");
    }

    /// Shows a number.
    ///
    /// @param number in words of the language: `1,204`
    /// @param below a word below: `of 2,004`
    /// @param day numbers of the last day, oldest first; empty: no line
    public void show(String number, String below, List<Double> day) {
        figure.getStyleClass().removeAll("not-known");
        put(number, below, day);
    }

    /// Shows that the number cannot be had now, never 0.
    ///
    /// @param why `not known offline`
    public void showUnknown(String why) {
        figure.getStyleClass().removeAll("not-known");
        figure.getStyleClass().add("not-known");
        put(dev.gatehouse.ui.words.NumberWords.NONE, why, List.of());
    }

    private void put(String number, String below, List<Double> day) {
        figure.setText(number);
        caption.setText(below);
        spark.valuesProperty().set(day);
        spark.setVisible(!day.isEmpty());
        String said = Optional.of(below)
                .filter(word -> !word.isEmpty())
                .map(word -> number + ", " + word)
                .orElse(number);
        setAccessibleText(messages.text("controls.figure.opens", name, said));
    }
}
