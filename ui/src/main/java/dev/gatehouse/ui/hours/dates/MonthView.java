package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A month, six weeks of it. Arrows move by days and weeks, Page Up and Down by months, Delete takes an exception away.
final class MonthView extends VBox implements AutoCloseable {
    private static final int WEEKS = 6;

    private final DatesViewModel dates;
    private final DateWords words;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final List<DayButton> days = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();

    MonthView(DatesViewModel dates) {
        this.dates = dates;
        Words said = dates.edited().words();
        words = new DateWords(new HoursWords(said));
        getStyleClass().add("month-view");
        title.getStyleClass().add("medium");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(
                title,
                Buttons.icon(
                        Icon.EARLIER,
                        Verb.of(said.text("hours.monthBefore"), () -> move(-1)).key(said.text("hours.pageUp"))),
                Buttons.icon(
                        Icon.LATER,
                        Verb.of(said.text("hours.monthAfter"), () -> move(1)).key(said.text("hours.pageDown"))));
        head.getStyleClass().add("month-head");
        grid.getStyleClass().add("month-grid");
        for (DayOfWeek day : DayOfWeek.values()) {
            var name = new Label(words.hours().typed().brief(day));
            name.getStyleClass().addAll("secondary", "day-name");
            grid.add(name, day.getValue() - 1, 0);
        }
        for (int at = 0; at < WEEKS * 7; at++) {
            grid.add(button(at), at % 7, 1 + at / 7);
        }
        var legend = new FlowPane();
        legend.getStyleClass().add("month-legend");
        for (DayKind kind : DayKind.values()) {
            kind.icon().ifPresent(icon -> legend.getChildren().add(DayButton.legend(icon, said.text(kind.key()))));
        }
        legend.getChildren().add(DayButton.legend(Icon.HOLIDAY, said.text("hours.holiday")));
        getChildren().setAll(head, grid, legend);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions.invalidation(
                this::show,
                dates.edited().bandProperty(),
                dates.edited().surroundingsProperty(),
                dates.edited().nowProperty(),
                dates.dateProperty());
        show();
    }

    private DayButton button(int at) {
        var button = new DayButton();
        button.setOnAction(event -> {
            dates.choose(first().plusDays(at));
            // A press on the chosen one must not let it go.
            show();
            focusChosen();
        });
        days.add(button);
        return button;
    }

    /// The Monday with which the month begins.
    private LocalDate first() {
        LocalDate first = dates.month().atDay(1);
        return first.minusDays(first.getDayOfWeek().getValue() - 1L);
    }

    private void show() {
        YearMonth month = dates.month();
        title.setText(dates.edited().words().times().month(month));
        Function<LocalDate, DayState> states = dates.states();
        LocalDate first = first();
        LocalDate today = dates.today();
        LocalDate chosen = dates.dateProperty().get();
        for (int at = 0; at < days.size(); at++) {
            LocalDate date = first.plusDays(at);
            DayState state = states.apply(date);
            days.get(at)
                    .show(
                            state,
                            YearMonth.from(date).equals(month),
                            date.equals(today),
                            date.equals(chosen),
                            words.inFull(state));
        }
    }

    private void move(int months) {
        dates.choose(dates.dateProperty().get().plusMonths(months));
    }

    private void pressed(KeyEvent event) {
        LocalDate date = dates.dateProperty().get();
        switch (event.getCode()) {
            case LEFT -> dates.choose(date.minusDays(1));
            case RIGHT -> dates.choose(date.plusDays(1));
            case UP -> dates.choose(date.minusWeeks(1));
            case DOWN -> dates.choose(date.plusWeeks(1));
            case PAGE_UP -> move(-1);
            case PAGE_DOWN -> move(1);
            case HOME -> dates.choose(dates.month().atDay(1));
            case END -> dates.choose(dates.month().atEndOfMonth());
            case DELETE, BACK_SPACE -> dates.make(DayKind.USUAL);
            default -> {
                return;
            }
        }
        focusChosen();
        event.consume();
    }

    /// Puts the focus on the chosen date.
    void focusChosen() {
        days.stream().filter(DayButton::isSelected).findFirst().ifPresent(DayButton::requestFocus);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
