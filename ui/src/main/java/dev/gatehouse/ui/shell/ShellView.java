package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Stripe;
import dev.gatehouse.ui.controls.ToastHost;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScopeWords;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.palette.PaletteHere;
import dev.gatehouse.ui.palette.PaletteView;
import dev.gatehouse.ui.palette.PaletteViewModel;
import dev.gatehouse.ui.palette.RecentThings;
import dev.gatehouse.ui.shell.overlay.Focus;
import dev.gatehouse.ui.shell.overlay.KeysPanel;
import dev.gatehouse.ui.shell.overlay.OverlayHost;
import dev.gatehouse.ui.shell.status.AccessEndBar;
import dev.gatehouse.ui.shell.status.AccessEndWords;
import dev.gatehouse.ui.shell.status.LogAlarmBar;
import dev.gatehouse.ui.shell.status.LogAlarmWords;
import dev.gatehouse.ui.shell.status.Pill;
import dev.gatehouse.ui.shell.status.StatusPanel;
import dev.gatehouse.ui.shell.status.WaitingReviews;
import dev.gatehouse.ui.shell.tenants.TenantSwitcherView;
import dev.gatehouse.ui.shell.tenants.TenantSwitcherViewModel;
import dev.gatehouse.ui.signin.Entered;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The window of somebody who is in: stripe, bar, navigation, content, and what lies over them.
final class ShellView extends StackPane implements AutoCloseable, Notices {
    private static final double UNDER_THE_BAR = 51;

    private final ConsoleParts parts;
    private final Words words;
    private final Navigator navigator;
    private final Entered entered;
    private final RecentThings recent;
    private final ShellViewModel model;
    private final OverlayHost overlay = new OverlayHost();
    private final Stripe stripe;
    private final AccessEndBar ending = new AccessEndBar();
    private final LogAlarmBar alarm;
    private final TopBar bar;
    private final NavigationPane navigation;
    private final ScreenHost content;
    private final ToastHost toasts;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    private Optional<Runnable> undo = Optional.empty();

    ShellView(
            ConsoleParts parts,
            Words words,
            Navigator navigator,
            Entered entered,
            RecentThings recent,
            ShellActions actions) {
        this.parts = parts;
        this.words = words;
        this.navigator = navigator;
        this.entered = entered;
        this.recent = recent;
        this.model = new ShellViewModel(parts.ports().me(), parts.ports().preferences());
        getStyleClass().add("shell");
        stripe = new Stripe(ShellViewModel.environment(navigator.scope()));
        stripe.setMaxWidth(Double.MAX_VALUE);
        var person = new PersonMenu(
                words,
                parts.ports().me().name(),
                parts.arrangement(),
                () -> go(Area.SETTINGS),
                this::openKeys,
                actions);
        bar = new TopBar(words, this::openTenants, this::openPalette, this::openStatus, person);
        navigation = new NavigationPane(words, this::go);
        content = new ScreenHost(parts.screens(), words, navigator, this, this::openTenants);
        toasts = new ToastHost(words.messages());
        alarm = new LogAlarmBar(words.text("shell.log.reason"), words.text("shell.log.acknowledge"), this::acknowledge);
        HBox.setHgrow(content, Priority.ALWAYS);
        var middle = new HBox(navigation, new StackPane(content, toasts));
        HBox.setHgrow(middle.getChildren().getLast(), Priority.ALWAYS);
        getChildren().setAll(new BorderPane(middle, new VBox(stripe, bar, alarm, ending), null, null, null), overlay);
        addEventFilter(KeyEvent.KEY_PRESSED, keys(actions)::before);
        addEventHandler(KeyEvent.KEY_PRESSED, keys(actions)::after);
        followScene(keys(actions));
        subscriptions.value(parts.ports().link().connection(), state -> tick());
        subscriptions.value(parts.ports().link().accessEnd(), end -> tick());
        subscriptions.value(parts.ports().logs().sights(), sights -> showAlarm());
        var waiting = new WaitingReviews(parts.ports().reviews(), parts.ports().me(), parts.tasks());
        subscriptions.value(waiting.countProperty(), count -> navigation.showWaiting(count));
        subscriptions.value(navigator.position(), position -> waiting.look(position.scope()));
        subscriptions.end(parts.ports().link().onNews(news -> waiting.look(navigator.scope())));
        seconds.setCycleCount(Timeline.INDEFINITE);
        seconds.play();
        subscriptions.change(navigator.position(), this::show);
        show(navigator.position().get());
    }

    /// While what had the focus is gone and nothing else has it yet, keys go to the scene alone. They still count.
    private void followScene(ShellKeys keys) {
        EventHandler<KeyEvent> unfocused = event -> {
            if (event.getTarget() instanceof Scene && isVisible()) {
                keys.before(event);
                if (!event.isConsumed()) {
                    keys.after(event);
                }
            }
        };
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, unfocused);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, unfocused);
            }
        });
    }

    /// The name of the present screen and tenant, for the window's title.
    String title() {
        String tenant = ScopeWords.name(words, navigator.scope());
        return content.shown().map(screen -> screen.title() + " – ").orElse("") + tenant;
    }

    @Override
    public void show(Notice notice) {
        undo = notice.action().map(Action::run).or(() -> undo);
        toasts.show(notice.sentence(), notice.action().map(act -> Verb.of(act.label(), this::undo)));
    }

    @Override
    public void close() {
        seconds.stop();
        subscriptions.close();
        content.close();
    }

    private void show(Navigator.Position position) {
        List<Area> areas = model.areas(position.scope());
        if (!areas.contains(position.place().area())) {
            navigator.go(position.scope(), Place.of(areas.getFirst()));
            say(words.text("shell.notYours"));
            return;
        }
        overlay.close();
        if (stripe.show(ShellViewModel.environment(position.scope()))) {
            say(words.text("shell.inProduction", ScopeWords.name(words, position.scope())));
        }
        bar.show(position.scope());
        navigation.show(areas, position.place().area());
        content.show(position);
        model.remember(position);
    }

    private void go(Area area) {
        navigator.go(Place.of(area));
    }

    private void tick() {
        bar.show(Pill.of(
                parts.ports().link().connection().getValue(),
                words,
                parts.workstation().instant()));
        ending.show(new AccessEndWords(words)
                .coming(parts.ports().link().accessEnd().getValue()));
    }

    /// The first alarm that nobody here knows of yet.
    private Optional<ShellViewModel.TenantAlarm> alarm() {
        return model.alarm(parts.ports().logs());
    }

    private void showAlarm() {
        alarm.show(alarm().map(
                        one -> new LogAlarmWords(words).sentence(one.tenant().name(), one.sight())));
    }

    private void acknowledge(String reason) {
        alarm().ifPresent(one ->
                parts.ports().logs().acknowledge(one.tenant().id(), one.sight().alarm(), reason));
        showAlarm();
    }

    private void undo() {
        undo.ifPresent(action -> {
            undo = Optional.empty();
            toasts.hide();
            action.run();
        });
    }

    private ShellKeys keys(ShellActions actions) {
        Map<KeyCombination, Runnable> all = new HashMap<>();
        all.put(ShellKeys.shortcut(KeyCode.K), this::openPalette);
        all.put(ShellKeys.shortcut(KeyCode.T), this::openTenants);
        all.put(ShellKeys.shortcut(KeyCode.B), () -> navigation.setNarrow(!navigation.isNarrow()));
        all.put(ShellKeys.shortcut(KeyCode.L), actions::lock);
        all.put(ShellKeys.shortcut(KeyCode.F), () -> content.shown().ifPresent(Screen::focusFilter));
        all.put(new KeyCodeCombination(KeyCode.F1), this::openKeys);
        all.put(
                new KeyCodeCombination(KeyCode.F5),
                () -> parts.tasks().background(parts.ports().link()::sync).start());
        all.put(new KeyCodeCombination(KeyCode.F6), () -> nextRegion(1));
        all.put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> nextRegion(-1));
        all.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), navigator::back);
        return new ShellKeys(
                all,
                () -> model.areas(navigator.scope()),
                area -> {
                    overlay.close();
                    go(area);
                },
                this::undo,
                this::escape);
    }

    private boolean escape() {
        if (overlay.isOpen()) {
            overlay.close();
            return true;
        }
        return content.shown().map(Screen::escape).orElse(false);
    }

    /// Bar, navigation, then the regions of the screen, round and round.
    private void nextRegion(int step) {
        if (overlay.isOpen()) {
            return;
        }
        List<Node> regions = new ArrayList<>(List.of(bar, navigation));
        content.shown().ifPresent(screen -> regions.addAll(screen.regions()));
        int at = 0;
        for (int i = 0; i < regions.size(); i++) {
            at = regions.get(i).isFocusWithin() ? i : at;
        }
        Node next = regions.get(Math.floorMod(at + step, regions.size()));
        if (next == bar) {
            bar.focusStart();
        } else if (next == navigation) {
            navigation.focusCurrent();
        } else {
            Focus.first(next).ifPresent(Node::requestFocus);
        }
    }

    private void openPalette() {
        Map<Area, String> areas = new EnumMap<>(Area.class);
        model.areas(navigator.scope()).forEach(area -> areas.put(area, NavigationPane.name(words, area)));
        var here = new PaletteHere(areas, content.shown().map(Screen::actions).orElse(List.of()), recent);
        var palette = new PaletteViewModel(
                words, parts.ports().people(), parts.ports().me(), navigator, parts.tasks(), here);
        var view = new PaletteView(words, palette, overlay::close);
        overlay.open(view, view.field(), Pos.TOP_CENTER, new Insets(96, 0, 0, 0));
    }

    private void openTenants() {
        if (!model.reachesSeveral()) {
            return;
        }
        var switcher = new TenantSwitcherViewModel(
                words,
                parts.ports().me(),
                parts.ports().tenants(),
                parts.ports().preferences(),
                navigator.scope(),
                parts.tasks());
        var view = new TenantSwitcherView(words, switcher, scope -> {
            overlay.close();
            navigator.go(scope, Place.of(navigator.position().get().place().area()));
        });
        overlay.open(view, view.filter(), Pos.TOP_LEFT, new Insets(UNDER_THE_BAR, 0, 0, 8));
    }

    private void openStatus() {
        var panel = new StatusPanel(
                words,
                parts.ports().link(),
                parts.ports().tenants(),
                parts.tasks(),
                entered.server(),
                parts.workstation().instant(),
                overlay::close);
        overlay.open(panel, panel, Pos.TOP_RIGHT, new Insets(UNDER_THE_BAR, 8, 0, 0));
    }

    private void openKeys() {
        var hints = content.shown().map(Screen::keys).orElse(List.of());
        var panel = new KeysPanel(words, content.shown().map(Screen::title).orElse(""), hints);
        overlay.open(panel, panel, Pos.CENTER, Insets.EMPTY);
    }
}
