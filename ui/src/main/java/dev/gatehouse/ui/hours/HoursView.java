package dev.gatehouse.ui.hours;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.dates.DatesViewModel;
import dev.gatehouse.ui.hours.dates.ExceptionsView;
import dev.gatehouse.ui.hours.dates.YearView;
import dev.gatehouse.ui.hours.paint.Legend;
import dev.gatehouse.ui.hours.paint.PaintViewModel;
import dev.gatehouse.ui.hours.paint.WeekCanvas;
import dev.gatehouse.ui.hours.text.WeekField;
import dev.gatehouse.ui.hours.text.WeekTextViewModel;
import dev.gatehouse.ui.hours.text.WindowList;
import dev.gatehouse.ui.hours.text.WindowsViewModel;
import dev.gatehouse.ui.words.Words;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The week painter: a line of text, the week to paint with its windows beside it, what it means, and its dates.
public final class HoursView extends VBox implements AutoCloseable {
    private final BandViewModel edited;
    private final WeekTextViewModel text;
    private final WeekCanvas canvas;
    private final ExceptionsView exceptions;
    private final Subscriptions subscriptions = new Subscriptions();

    /// A view of a band that is edited.
    public HoursView(BandViewModel edited) {
        this.edited = edited;
        Words words = edited.words();
        getStyleClass().add("hours-view");
        text = new WeekTextViewModel(edited);
        var field = new WeekField(text, words);
        canvas = new WeekCanvas(new PaintViewModel(edited));
        var list = new WindowList(new WindowsViewModel(edited));
        var legend = new Legend(edited);
        var sentences = new Sentences(edited);
        var dates = new DatesViewModel(edited);
        exceptions = new ExceptionsView(dates);
        var clock = new Timeline(new KeyFrame(Duration.seconds(20), event -> edited.tick()));
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.play();
        subscriptions.add(clock::stop);
        HBox.setHgrow(field, Priority.ALWAYS);
        var steps = new HBox(
                step(Icon.UNDO, "hours.undo", "Ctrl+Z", edited::undo, edited.undoableProperty()),
                step(Icon.REDO, "hours.redo", "Ctrl+Y", edited::redo, edited.redoableProperty()));
        steps.getStyleClass().add("steps");
        var line = new HBox(field, steps);
        line.getStyleClass().add("text-row");
        HBox.setHgrow(list, Priority.ALWAYS);
        var week = new HBox(canvas, list);
        week.getStyleClass().add("week-row");
        getChildren().setAll(line, week, legend, sentences, tabs(exceptions, dates));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions.end(field);
        subscriptions.end(text);
        subscriptions.end(canvas);
        subscriptions.end(list);
        subscriptions.end(legend);
        subscriptions.end(sentences);
    }

    private Node tabs(ExceptionsView exceptions, DatesViewModel dates) {
        var tabs = new TabPane();
        tabs.getStyleClass().add("hours-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var first = new Tab(edited.words().text("hours.tab.exceptions"), exceptions);
        var year = new YearView(dates, date -> {
            dates.choose(date);
            tabs.getSelectionModel().select(first);
        });
        var second = new Tab(edited.words().text("hours.tab.year"), year);
        tabs.getTabs().setAll(first, second);
        subscriptions.value(second.selectedProperty(), year::setShown);
        subscriptions.end(exceptions);
        subscriptions.end(year);
        return tabs;
    }

    private Node step(Icon icon, String key, String shortcut, Runnable action, ObservableBooleanValue possible) {
        Button button = (Button)
                Buttons.icon(icon, Verb.of(edited.words().text(key), action).key(shortcut));
        subscriptions.value(possible, can -> button.setDisable(!can));
        return button;
    }

    /// Undo and redo work wherever one is, but in a field that has its own.
    private void pressed(KeyEvent event) {
        boolean plain = event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.Z) {
            edited.undo();
            event.consume();
        } else if (plain && event.getCode() == KeyCode.Y) {
            edited.redo();
            event.consume();
        }
    }

    /// Puts the focus on the week.
    public void focusStart() {
        canvas.requestFocus();
    }

    /// Takes what is typed and not finished, as before saving.
    ///
    /// @return whether all of it means something; what does not says so beside it
    public boolean finish() {
        text.finish();
        return exceptions.finish() && text.errorProperty().get().isEmpty();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
