package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.helpdesk.call.CallActions;
import dev.gatehouse.ui.helpdesk.call.CallView;
import dev.gatehouse.ui.helpdesk.call.CallViewModel;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.Undoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The help desk: the search on the left, the call on the right.
public final class HelpdeskScreen implements Screen {
    private static final double ROOM_FOR_BOTH = 940;

    private final HelpdeskPorts ports;
    private final ScreenContext context;
    private final HelpdeskViewModel model;
    private final CallersView callers;
    private final StackPane side = new StackPane();
    private final HBox root;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Subscriptions active = new Subscriptions();
    private Optional<CallView> call = Optional.empty();

    /// A screen that nobody called yet.
    public HelpdeskScreen(HelpdeskPorts ports, Tasks tasks, ScreenContext context) {
        this.ports = ports;
        this.context = context;
        var undoing = new Undoing(
                ports.preview().desk(),
                tasks,
                context.notices(),
                context.words(),
                ports.preview().keys());
        model = new HelpdeskViewModel(ports, context.scope(), tasks, context.words(), undoing);
        callers = new CallersView(model, context.words(), model::open, kept -> model.open(kept.tenant(), kept.user()));
        side.getStyleClass().add("side-place");
        root = new HBox(callers, side);
        root.getStyleClass().add("helpdesk-screen");
        // Where there is no room for both, one is shown; so what both would need is no lower bound.
        root.setMinWidth(0);
        HBox.setHgrow(callers, Priority.ALWAYS);
        subscriptions.value(model.callProperty(), this::showCall);
        subscriptions.value(root.widthProperty(), width -> arrange());
    }

    private void showCall(Optional<CallViewModel> now) {
        call.ifPresent(CallView::close);
        call = now.map(one ->
                new CallView(one, context.words(), ports.preview().link().online(), new CallActions(this::next)));
        side.getChildren()
                .setAll(call.<Node>map(view -> view)
                        .orElseGet(() -> new EmptyState(
                                context.words().text("helpdesk.noCall"),
                                Verb.of(context.words().text("helpdesk.find"), callers::focusStart))));
        call.ifPresent(CallView::focusStart);
        arrange();
    }

    private void next() {
        model.leave();
        callers.clear();
    }

    private void arrange() {
        boolean both = root.getWidth() == 0 || root.getWidth() >= ROOM_FOR_BOTH;
        boolean open = call.isPresent();
        callers.setVisible(both || !open);
        callers.setManaged(both || !open);
        side.setVisible(both || open);
        side.setManaged(both || open);
        HBox.setHgrow(side, both ? Priority.NEVER : Priority.ALWAYS);
        side.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("alone"), !both);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return context.words().text("helpdesk.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.HelpDesk desk) {
            desk.caller().ifPresent(this::open);
        }
    }

    private void open(UserId caller) {
        Tenant tenant = context.scope()
                .tenant()
                .or(() -> ports.preview().me().tenants().stream().findFirst())
                .orElseThrow();
        model.open(tenant, caller);
    }

    @Override
    public Place place() {
        return new Place.HelpDesk(model.callProperty().get().map(CallViewModel::user));
    }

    @Override
    public void onActivate() {
        AutoCloseable news = ports.preview().link().onNews(model::heard);
        active.add(() -> {
            try {
                news.close();
            } catch (Exception e) {
                throw new IllegalStateException("a subscription did not end", e);
            }
        });
        model.smartLists().read();
        model.callProperty().get().ifPresent(CallViewModel::read);
    }

    @Override
    public void onDeactivate() {
        active.close();
        model.callProperty().get().ifPresent(CallViewModel::hideCode);
    }

    @Override
    public void close() {
        call.ifPresent(CallView::close);
        callers.close();
        subscriptions.close();
    }

    @Override
    public void focusStart() {
        if (call.isPresent()) {
            call.ifPresent(CallView::focusStart);
        } else {
            callers.focusStart();
        }
    }

    @Override
    public void focusFilter() {
        callers.focusStart();
    }

    @Override
    public boolean escape() {
        if (call.map(CallView::escape).orElse(false)) {
            return true;
        }
        if (call.isPresent() || callers.hasText()) {
            next();
            return true;
        }
        return false;
    }

    @Override
    public List<Node> regions() {
        return List.of(callers, side);
    }

    @Override
    public List<KeyHint> keys() {
        var words = context.words();
        var hints = new ArrayList<>(List.of(
                new KeyHint("Enter", words.text("helpdesk.keys.enter")),
                new KeyHint("Ctrl+Enter", words.text("helpdesk.keys.commit")),
                new KeyHint("Ctrl+Z", words.text("common.undo")),
                new KeyHint("Esc", words.text("helpdesk.next"))));
        if (enrols()) {
            hints.add(2, new KeyHint("M", words.text("helpdesk.enrol.verb")));
        }
        return List.copyOf(hints);
    }

    /// Whether there is a tenant here whose machines they may enrol.
    private boolean enrols() {
        var me = ports.preview().me();
        return context.scope().tenant().map(List::of).orElseGet(me::tenants).stream()
                .anyMatch(tenant -> me.may(tenant.id(), ConsolePermission.MACHINES_ENROL));
    }
}
