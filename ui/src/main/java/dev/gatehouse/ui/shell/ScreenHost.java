package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.navigation.ScreenFactory;
import dev.gatehouse.ui.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/// The content: makes each screen when it is first needed, keeps it while the scope stays, shows one at a time.
final class ScreenHost extends StackPane implements AutoCloseable {
    private final Screens screens;
    private final Words words;
    private final Navigator navigator;
    private final Notices notices;
    private final Runnable chooseTenant;
    private final Map<ScreenFactory, Screen> made = new HashMap<>();
    private Optional<Screen> shown = Optional.empty();
    private Scope scope;

    /// @param chooseTenant opens the tenant switcher
    ScreenHost(Screens screens, Words words, Navigator navigator, Notices notices, Runnable chooseTenant) {
        this.screens = screens;
        this.words = words;
        this.navigator = navigator;
        this.notices = notices;
        this.chooseTenant = chooseTenant;
        this.scope = navigator.scope();
        getStyleClass().add("screen-host");
    }

    /// The screen on show, if there is one.
    Optional<Screen> shown() {
        return shown;
    }

    /// Shows a position.
    void show(Navigator.Position position) {
        if (!position.scope().equals(scope)) {
            closeAll();
            scope = position.scope();
        }
        Area area = position.place().area();
        if (scope instanceof Scope.All && !area.isAcrossTenants()) {
            leave();
            showNeedsTenant();
            navigator.follow(position::place);
            return;
        }
        Screen screen = made.computeIfAbsent(screens.of(position.place()), this::make);
        if (shown.filter(screen::equals).isEmpty()) {
            leave();
            screen.show(position.place());
            getChildren().setAll(screen.root());
            shown = Optional.of(screen);
            screen.onActivate();
        } else {
            screen.show(position.place());
        }
        navigator.follow(screen::place);
        FxThread.later(() -> focus(screen));
    }

    @Override
    public void close() {
        closeAll();
    }

    private Screen make(ScreenFactory factory) {
        return factory.create(new ScreenContext(words, scope, navigator, notices));
    }

    private void focus(Screen screen) {
        if (shown.filter(screen::equals).isPresent()) {
            // What stands in a scroll pane can have the focus only once that has its skin.
            applyCss();
            screen.focusStart();
        }
    }

    private void showNeedsTenant() {
        var empty = new EmptyState(
                words.text("shell.needsTenant"),
                Verb.of(words.text("shell.needsTenant.choose"), chooseTenant).key("Ctrl+T"));
        getChildren().setAll(empty);
    }

    private void leave() {
        shown.ifPresent(Screen::onDeactivate);
        shown = Optional.empty();
        getChildren().clear();
    }

    private void closeAll() {
        leave();
        made.values().forEach(Screen::close);
        made.clear();
    }
}
