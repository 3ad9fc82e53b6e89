package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.ClockChange;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The next twelve months of a band, with the changes of its clocks marked and worded.
public final class YearView extends VBox implements AutoCloseable {
    private static final int MONTHS = 12;

    private final DatesViewModel dates;
    private final Consumer<LocalDate> onOpen;
    private final DateWords words;
    private final VBox changes = new VBox();
    private final FlowPane months = new FlowPane();
    private final List<SmallMonth> small = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private YearMonth first = YearMonth.of(0, 1);
    private boolean shown = true;

    /// The year ahead of a band.
    ///
    /// @param onOpen leads to a month, given its first date that counts
    public YearView(DatesViewModel dates, Consumer<LocalDate> onOpen) {
        this.dates = dates;
        this.onOpen = onOpen;
        words = new DateWords(new HoursWords(dates.edited().words()));
        getStyleClass().add("year-view");
        changes.getStyleClass().add("changes");
        months.getStyleClass().add("months");
        getChildren().setAll(changes, months, legend());
        subscriptions.invalidation(
                this::show,
                dates.edited().bandProperty(),
                dates.edited().surroundingsProperty(),
                dates.edited().nowProperty());
        show();
    }

    private Node legend() {
        var legend = new FlowPane();
        legend.getStyleClass().add("month-legend");
        for (String mark : List.of("open", "special", "clocks")) {
            var label = new Label(words.words().text(key(mark)));
            label.getStyleClass().add("secondary");
            label.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(SmallMonth.sample(mark), label);
            row.getStyleClass().add("sample");
            legend.getChildren().add(row);
        }
        return legend;
    }

    private static String key(String mark) {
        return switch (mark) {
            case "open" -> "hours.markOpen";
            case "special" -> "hours.markSpecial";
            default -> "hours.markClocks";
        };
    }

    /// Whether anybody sees it now; while nobody does, it does no work.
    public void setShown(boolean seen) {
        shown = seen;
        show();
    }

    private void show() {
        if (!shown) {
            return;
        }
        LocalDate today = dates.today();
        List<ClockChange> coming = dates.edited().zone().map(this::changes).orElse(List.of());
        changes.getChildren().setAll(sentences(coming));
        if (!YearMonth.from(today).equals(first)) {
            first = YearMonth.from(today);
            small.clear();
            for (int month = 0; month < MONTHS; month++) {
                YearMonth shown = first.plusMonths(month);
                LocalDate opens = month == 0 ? today : shown.atDay(1);
                small.add(new SmallMonth(shown, words, () -> onOpen.accept(opens)));
            }
            months.getChildren().setAll(small);
        }
        Function<LocalDate, DayState> states = dates.states();
        small.forEach(month -> month.show(today, states, coming));
    }

    private List<ClockChange> changes(ZoneId zone) {
        var now = dates.edited().nowProperty().get();
        return ClockChange.between(
                zone.getRules(), now, now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    private List<Node> sentences(List<ClockChange> coming) {
        Words said = words.words();
        if (coming.isEmpty()) {
            String none = dates.edited()
                    .zone()
                    .map(zone -> said.text("hours.noClockChange", TimeWords.city(zone)))
                    .orElseGet(() -> said.text(
                            "hours.zoneUnknown",
                            dates.edited().bandProperty().get().zone()));
            return List.of(sentence(none));
        }
        return coming.stream()
                .<Node>map(change -> sentence(
                        dates.edited().week().touches(change)
                                ? said.text(
                                        change.forward() ? "hours.clocksSkip" : "hours.clocksLengthen",
                                        words.change(change))
                                : words.change(change)))
                .toList();
    }

    private static Label sentence(String text) {
        var label = new Label(text, Icon.OTHER_HOURS.node());
        label.getStyleClass().addAll("wrapped", "change");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
