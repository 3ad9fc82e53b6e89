package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The last days, each with its number and a sign for how far it is. One stop for Tab; the arrows go from day to day.
final class DayStrip extends FlowPane {
    private final ReviewWords words;
    private final Consumer<LocalDate> choose;
    private final Map<LocalDate, ToggleButton> days = new LinkedHashMap<>();

    DayStrip(Words words, ReviewWords reviews, Consumer<LocalDate> choose) {
        this.words = reviews;
        this.choose = choose;
        getStyleClass().add("day-strip");
        setAccessibleText(words.text("reviews.strip"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::arrow);
    }

    /// Shows days; those that are there already stay, with the focus if they have it.
    void show(List<DayAtAGlance> all, Optional<LocalDate> chosen) {
        if (!List.copyOf(days.keySet())
                .equals(all.stream().map(DayAtAGlance::day).toList())) {
            days.clear();
            all.forEach(day -> days.put(day.day(), button(day.day())));
            getChildren().setAll(days.values());
        }
        all.forEach(day -> Optional.ofNullable(days.get(day.day())).ifPresent(button -> update(button, day)));
        boolean found = chosen.filter(days::containsKey).isPresent();
        days.forEach((day, button) -> {
            boolean here = chosen.filter(day::equals).isPresent();
            button.setSelected(here);
            button.setFocusTraversable(here || !found);
        });
    }

    private ToggleButton button(LocalDate day) {
        var button = new ToggleButton(Integer.toString(day.getDayOfMonth()));
        button.getStyleClass().add("review-day");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> {
            // A second press must not unselect the day one is at.
            button.setSelected(true);
            choose.accept(day);
        });
        return button;
    }

    private void update(ToggleButton button, DayAtAGlance day) {
        ReviewWords.status(day.state()).style(button.getStyleClass());
        if (!day.state().equals(button.getUserData())) {
            button.setUserData(day.state());
            button.setGraphic(ReviewWords.icon(day.state()).node());
        }
        String spoken = words.spoken(day);
        button.setAccessibleText(spoken);
        button.getTooltip().setText(spoken);
    }

    private void arrow(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        var all = List.copyOf(days.entrySet());
        for (int i = 0; step != 0 && i < all.size(); i++) {
            if (all.get(i).getValue().isFocused()) {
                event.consume();
                var next = all.get(Math.clamp(i + step, 0, all.size() - 1));
                next.getValue().requestFocus();
                choose.accept(next.getKey());
                return;
            }
        }
    }

    /// Gives the focus to the day one is at.
    void focusChosen() {
        days.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }
}
