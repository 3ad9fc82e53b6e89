package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.ClockChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A small month of the year ahead. What is special about its dates is said of the month as a whole; its name leads to
/// it.
final class SmallMonth extends VBox {
    SmallMonth(
            YearMonth month,
            LocalDate today,
            Function<LocalDate, DayState> states,
            List<ClockChange> changes,
            DateWords words,
            Runnable onOpen) {
        getStyleClass().add("small-month");
        String name = words.words().times().month(month);
        var title = new Hyperlink(name);
        title.setMinWidth(USE_PREF_SIZE);
        title.setOnAction(event -> onOpen.run());
        var grid = new GridPane();
        grid.getStyleClass().add("small-grid");
        var special = new ArrayList<String>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            DayState state = states.apply(date);
            Optional<ClockChange> change = changes.stream()
                    .filter(candidate -> candidate.date().equals(date))
                    .findFirst();
            if (state.kind() != DayKind.USUAL || state.isHoliday()) {
                special.add(words.inFull(state));
            }
            change.map(words::change).ifPresent(special::add);
            int at = before + day - 1;
            grid.add(cell(state, change.isPresent(), date.equals(today)), at % 7, at / 7);
        }
        String said = special.isEmpty() ? words.words().text("hours.nothingSpecial") : String.join("; ", special);
        title.setAccessibleText(words.words().text("hours.dayIs", name, said));
        getChildren().setAll(title, grid);
    }

    private static Label cell(DayState state, boolean changes, boolean today) {
        var cell = new Label(Integer.toString(state.date().getDayOfMonth()));
        cell.getStyleClass().add("small-day");
        if (!state.starting().isEmpty()) {
            cell.getStyleClass().add("open");
        }
        if (state.kind() != DayKind.USUAL || state.isHoliday()) {
            cell.getStyleClass().add("special");
        }
        if (changes) {
            cell.getStyleClass().add("clocks");
        }
        if (today) {
            cell.getStyleClass().add("today");
        }
        return cell;
    }
}
