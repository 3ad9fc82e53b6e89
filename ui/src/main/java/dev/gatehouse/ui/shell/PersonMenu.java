package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.ArrangementWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of the person at the console: theme, language, settings, keys, lock, sign out.
final class PersonMenu extends MenuButton {
    PersonMenu(Words words, String name, Arrangement arrangement, Runnable settings, Runnable keys, ShellActions act) {
        super(name, Icon.PERSON.node());
        getStyleClass().addAll("flat", "person-menu");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words.text("shell.person", name));
        getItems()
                .setAll(
                        choice(
                                words.text("shell.theme"),
                                arrangement.theme(),
                                List.of(Look.Theme.values()),
                                theme -> ArrangementWords.theme(words, theme)),
                        choice(
                                words.text("shell.language"),
                                arrangement.language(),
                                ArrangementWords.LANGUAGES,
                                language -> ArrangementWords.language(words, language)),
                        item(words.text("shell.area.settings"), "", settings),
                        item(words.text("shell.keys.title"), "F1", keys),
                        new SeparatorMenuItem(),
                        item(words.text("shell.lock"), "Ctrl+L", act::lock),
                        item(words.text("shell.signOut"), "", act::signOut));
    }

    private static <T> Menu choice(String name, ObjectProperty<T> property, List<T> values, Function<T, String> words) {
        var menu = new Menu(name);
        var group = new ToggleGroup();
        for (T value : values) {
            var item = new RadioMenuItem(words.apply(value));
            item.setToggleGroup(group);
            item.setSelected(value.equals(property.get()));
            item.setOnAction(event -> property.set(value));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String words, String keys, Runnable action) {
        var item = new MenuItem(keys.isEmpty() ? words : words + "  " + keys);
        item.setOnAction(event -> action.run());
        return item;
    }
}
