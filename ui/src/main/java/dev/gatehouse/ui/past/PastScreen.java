package dev.gatehouse.ui.past;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.port.log.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A screen that can be looked at as of an instant. While one is on, the screen itself is not there, and with it
/// nothing that writes: neither its buttons nor its keys nor its actions.
public final class PastScreen implements Screen {
    private final PastPorts ports;
    private final PastKind kind;
    private final Tasks tasks;
    private final ScreenContext context;
    private final WithHeader inner;
    private final MomentViewModel model;
    private final AskBar ask;
    private final StackPane place = new StackPane();
    private final VBox root;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Past.Picture> shown = Optional.empty();
    private Optional<PastView> past = Optional.empty();
    private boolean active;

    /// A screen around another.
    ///
    /// @param moments the instant that is shared with the other screens
    /// @param inner the screen as it is now
    public PastScreen(
            PastPorts ports, Moments moments, PastKind kind, Tasks tasks, ScreenContext context, WithHeader inner) {
        this.ports = ports;
        this.kind = kind;
        this.tasks = tasks;
        this.context = context;
        this.inner = inner;
        model = new MomentViewModel(context.tenant(), ports, moments, tasks, context.words());
        ask = new AskBar(model, context.words());
        VBox.setVgrow(place, Priority.ALWAYS);
        root = new VBox(ask, place);
        root.getStyleClass().add("past-screen");
        root.setMinWidth(0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::before);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        var begin = new VerbPlace(Buttons::of);
        inner.offer(begin);
        subscriptions.value(
                ports.link().online(),
                now -> begin.showIf(
                        model.mayLook(),
                        Verb.of(context.words().text("past.asOf"), model::ask)
                                .key("Ctrl+H")
                                .unless(model.unavailable())));
        place.getChildren().setAll(inner.root());
        subscriptions.change(moments.currentProperty(), moment -> {
            if (active) {
                arrange();
                focusStart();
            }
        });
    }

    /// Puts in place what belongs to the instant that is looked at.
    private void arrange() {
        Optional<Past.Picture> picture = model.picture();
        if (!picture.equals(shown)) {
            past.ifPresent(PastView::close);
            shown = picture;
            past = picture.map(this::view);
            place.getChildren().setAll(past.<Node>map(view -> view).orElseGet(inner::root));
        }
    }

    private PastView view(Past.Picture picture) {
        return new PastView(ports, kind, picture, model.zoneProperty().get(), tasks, context, this::back);
    }

    private void back() {
        model.leave();
    }

    /// Before anything else: nothing is taken back while the past is looked at.
    private void before(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
            model.ask();
            event.consume();
        } else if (past.isPresent()
                && event.isShortcutDown()
                && event.getCode() == KeyCode.Z
                && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (past.isEmpty() || !plain || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.C) {
            past.get().compare();
            event.consume();
        } else if (event.getCode() == KeyCode.W) {
            past.get().who();
            event.consume();
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return inner.title();
    }

    @Override
    public void show(Place wanted) {
        if (wanted instanceof Place.Why) {
            model.leave();
        }
        arrange();
        if (past.isPresent()) {
            target(wanted).ifPresent(past.get()::open);
        } else {
            inner.show(wanted);
        }
    }

    private static Optional<Target> target(Place place) {
        if (place instanceof Place.Users users) {
            return users.selected().map(id -> new Target("user", id.toString()));
        }
        if (place instanceof Place.Roles roles) {
            return roles.selected().map(id -> new Target("role", id.toString()));
        }
        return place instanceof Place.Rules rules
                ? rules.selected().map(id -> new Target(RulePart.Kind.RULE.wire(), id.toString()))
                : Optional.empty();
    }

    @Override
    public Place place() {
        return inner.place();
    }

    @Override
    public void onActivate() {
        active = true;
        arrange();
        model.activate();
        inner.onActivate();
    }

    @Override
    public void onDeactivate() {
        active = false;
        model.giveUp();
        inner.onDeactivate();
    }

    @Override
    public void close() {
        past.ifPresent(PastView::close);
        past = Optional.empty();
        subscriptions.close();
        ask.close();
        model.leave();
        inner.close();
    }

    @Override
    public void focusStart() {
        if (model.askingProperty().get()) {
            ask.focus();
        } else {
            past.ifPresentOrElse(PastView::focusStart, inner::focusStart);
        }
    }

    @Override
    public void focusFilter() {
        past.ifPresentOrElse(PastView::focusFilter, inner::focusFilter);
    }

    @Override
    public boolean escape() {
        if (model.askingProperty().get()) {
            model.giveUp();
            focusStart();
            return true;
        }
        if (past.isEmpty()) {
            return inner.escape();
        }
        if (!past.get().escape()) {
            back();
        }
        return true;
    }

    @Override
    public List<Node> regions() {
        return past.map(PastView::regions).orElseGet(inner::regions);
    }

    @Override
    public List<ScreenAction> actions() {
        var words = context.words();
        if (past.isPresent()) {
            PastView view = past.get();
            return List.of(
                    ScreenAction.of(words.text("past.back"), "Esc", this::back),
                    ScreenAction.of(words.text("past.compare"), "C", view::compare),
                    ScreenAction.of(words.text("past.who"), "W", view::who),
                    asking());
        }
        if (!model.mayLook()) {
            return inner.actions();
        }
        var all = new ArrayList<>(inner.actions());
        all.add(asking());
        return all;
    }

    private ScreenAction asking() {
        return new ScreenAction(context.words().text("past.asOf"), "Ctrl+H", model.unavailable(), model::ask);
    }

    @Override
    public List<KeyHint> keys() {
        var words = context.words();
        if (past.isPresent()) {
            return List.of(
                    new KeyHint("Esc", words.text("past.back")),
                    new KeyHint("C", words.text("past.compare")),
                    new KeyHint("W", words.text("past.who")),
                    new KeyHint("Ctrl+H", words.text("past.asOf")),
                    new KeyHint("Ctrl+F", words.text("past.filter")));
        }
        if (!model.mayLook()) {
            return inner.keys();
        }
        var all = new ArrayList<>(inner.keys());
        all.add(new KeyHint("Ctrl+H", words.text("past.asOf")));
        return all;
    }
}
