package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The areas down the left side: icon and word, or only the icon.
final class NavigationPane extends VBox {
    private final Words words;
    private final Consumer<Area> go;
    private final Map<Area, ToggleButton> entries = new EnumMap<>(Area.class);
    private boolean narrow;
    private int waiting;

    /// @param go goes to an area
    NavigationPane(Words words, Consumer<Area> go) {
        this.words = words;
        this.go = go;
        getStyleClass().add("navigation");
        setAccessibleText(words.text("shell.navigation"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::arrow);
    }

    /// Shows these areas; the settings stand at the foot.
    void show(List<Area> areas, Area current) {
        if (!List.copyOf(entries.keySet()).equals(areas)) {
            fill(areas);
        }
        entries.forEach((area, entry) -> entry.setSelected(area == current));
    }

    /// Says how much waits in the reviews, where they are shown.
    ///
    /// @param count 0: nothing does
    void showWaiting(int count) {
        waiting = count;
        Optional.ofNullable(entries.get(Area.REVIEWS)).ifPresent(this::count);
    }

    private void count(ToggleButton entry) {
        String name = name(words, Area.REVIEWS);
        entry.setText(waiting == 0 ? name : words.text("shell.areaCount", name, waiting));
        entry.setAccessibleText(waiting == 0 ? name : words.text("shell.areaWaiting", name, waiting));
    }

    /// Shows the words, or only the icons.
    void setNarrow(boolean onlyIcons) {
        narrow = onlyIcons;
        getStyleClass().remove("narrow");
        if (narrow) {
            getStyleClass().add("narrow");
        }
        entries.values().forEach(entry -> entry.setContentDisplay(display()));
    }

    boolean isNarrow() {
        return narrow;
    }

    /// Gives the focus to the entry of the current area.
    void focusCurrent() {
        entries.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }

    private void fill(List<Area> areas) {
        entries.clear();
        getChildren().clear();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            if (area == Area.SETTINGS) {
                var space = new Region();
                VBox.setVgrow(space, Priority.ALWAYS);
                getChildren().add(space);
            }
            var entry = entry(area, i + 1);
            entries.put(area, entry);
            getChildren().add(entry);
        }
        showWaiting(waiting);
    }

    private ToggleButton entry(Area area, int number) {
        String name = name(words, area);
        var entry = new ToggleButton(name, icon(area).node());
        entry.getStyleClass().add("navigation-entry");
        entry.setAccessibleText(name);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setContentDisplay(display());
        entry.setTooltip(new Tooltip(name + "  Ctrl+" + number));
        entry.setOnAction(event -> {
            // A second press must not unselect the entry one is at.
            entry.setSelected(true);
            go.accept(area);
        });
        return entry;
    }

    private ContentDisplay display() {
        return narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    }

    private void arrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        var all = List.copyOf(entries.values());
        for (int i = 0; step != 0 && i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                all.get(Math.floorMod(i + step, all.size())).requestFocus();
                event.consume();
                return;
            }
        }
    }

    /// The name of an area.
    static String name(Words words, Area area) {
        return switch (area) {
            case OVERVIEW -> words.text("shell.area.overview");
            case HELP_DESK -> words.text("shell.area.helpDesk");
            case USERS -> words.text("shell.area.users");
            case ROLES -> words.text("shell.area.roles");
            case RULES -> words.text("shell.area.rules");
            case MACHINES -> words.text("shell.area.machines");
            case REVIEWS -> words.text("shell.area.reviews");
            case AUDIT -> words.text("shell.area.audit");
            case SETTINGS -> words.text("shell.area.settings");
        };
    }

    private static Icon icon(Area area) {
        return switch (area) {
            case OVERVIEW -> Icon.OVERVIEW;
            case HELP_DESK -> Icon.HELP_DESK;
            case USERS -> Icon.USERS;
            case ROLES -> Icon.ROLES;
            case RULES -> Icon.RULES;
            case MACHINES -> Icon.MACHINES;
            case REVIEWS -> Icon.REVIEWS;
            case AUDIT -> Icon.AUDIT;
            case SETTINGS -> Icon.SETTINGS;
        };
    }
}
