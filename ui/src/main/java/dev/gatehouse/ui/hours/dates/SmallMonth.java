package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.ClockChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A small month of the year ahead. What is special about its dates is said of the whole month; its name leads to it.
final class SmallMonth extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass SPECIAL = PseudoClass.getPseudoClass("special");
    private static final PseudoClass CLOCKS = PseudoClass.getPseudoClass("clocks");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

    private final YearMonth month;
    private final DateWords words;
    private final Hyperlink title;
    private final List<Label> cells = new ArrayList<>();

    /// @param onOpen leads to the month
    SmallMonth(YearMonth month, DateWords words, Runnable onOpen) {
        this.month = month;
        this.words = words;
        getStyleClass().add("small-month");
        title = new Hyperlink(words.words().times().month(month));
        title.setMinWidth(USE_PREF_SIZE);
        title.setOnAction(event -> {
            title.setVisited(false);
            onOpen.run();
        });
        var grid = new GridPane();
        grid.getStyleClass().add("small-grid");
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var cell = new Label(Integer.toString(day));
            cell.getStyleClass().add("small-day");
            cells.add(cell);
            grid.add(cell, (before + day - 1) % 7, (before + day - 1) / 7);
        }
        getChildren().setAll(title, grid);
    }

    /// Shows what the dates have now.
    void show(LocalDate today, Function<LocalDate, DayState> states, List<ClockChange> changes) {
        var said = new ArrayList<String>();
        for (int at = 0; at < cells.size(); at++) {
            DayState state = states.apply(month.atDay(at + 1));
            Optional<ClockChange> change = changes.stream()
                    .filter(candidate -> candidate.date().equals(state.date()))
                    .findFirst();
            boolean special = state.kind() != DayKind.USUAL || state.isHoliday();
            if (special) {
                said.add(words.inFull(state));
            }
            change.map(words::change).ifPresent(said::add);
            Label cell = cells.get(at);
            cell.pseudoClassStateChanged(OPEN, !state.starting().isEmpty());
            cell.pseudoClassStateChanged(SPECIAL, special);
            cell.pseudoClassStateChanged(CLOCKS, change.isPresent());
            cell.pseudoClassStateChanged(TODAY, state.date().equals(today));
        }
        String all = said.isEmpty() ? words.words().text("hours.nothingSpecial") : String.join("; ", said);
        title.setAccessibleText(words.words().text("hours.dayIs", title.getText(), all));
    }

    /// A cell as a date of this kind looks, for a legend.
    static Label sample(String kind) {
        var cell = new Label("1");
        cell.getStyleClass().add("small-day");
        cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind), true);
        return cell;
    }
}
