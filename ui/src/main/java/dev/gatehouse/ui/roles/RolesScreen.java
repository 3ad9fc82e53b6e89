package dev.gatehouse.ui.roles;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.side.ListAndSide;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.past.WithHeader;
import dev.gatehouse.ui.roles.list.RoleListView;
import dev.gatehouse.ui.roles.list.RolesViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The screen of a tenant's roles: the list, and beside it one role, a form, a comparison or a preview.
public final class RolesScreen implements WithHeader {
    private static final double ROOM_FOR_BOTH = 880;

    private final Words words;
    private final RolesViewModel model;
    private final RoleListView list;
    private final SidePane side;
    private final RoleFlows flows;
    private final RoleKeys keys;
    private final ListAndSide root;
    private final Subscriptions subscriptions = new Subscriptions();

    /// A screen that has read nothing yet.
    public RolesScreen(RolesPorts ports, Tasks tasks, ScreenContext context) {
        words = context.words();
        var online = ports.preview().link().online();
        model = new RolesViewModel(context.tenant(), ports.preview(), tasks, words);
        list = new RoleListView(model, tasks, words, online, this::newRole);
        side = new SidePane(new EmptyState(words.text("roles.choose")));
        flows = new RoleFlows(ports, tasks, context, model, list, side);
        keys = new RoleKeys(model, flows, words);
        root = new ListAndSide(list, side, ROOM_FOR_BOTH);
        root.getStyleClass().add("roles-screen");
        // A table takes F2 for itself, so it is caught on the way down.
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        list.table().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressedInList);
        list.filter().setOnEnter(list.table()::focusRows);
        subscriptions.change(model.bookProperty(), book -> book.ifPresent(flows::refresh));
        subscriptions.change(online, now -> flows.showHead());
        subscriptions.change(
                list.table().selectedProperty(),
                row -> row.ifPresent(chosen -> {
                    if (!side.hasGuest() && root.hasRoomForBoth()) {
                        flows.open(chosen.role().id());
                    }
                }));
        list.table().setOnOpen(row -> flows.enter(row.role().id()));
    }

    private void newRole() {
        flows.newRole();
    }

    @Override
    public void offer(Node control) {
        list.offer(control);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return words.text("roles.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Roles roles) {
            roles.selected().ifPresent(flows::open);
        }
    }

    @Override
    public Place place() {
        return new Place.Roles(model.openProperty().get());
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void close() {
        side.leave();
        side.close();
        subscriptions.close();
        root.close();
        list.close();
    }

    @Override
    public void focusStart() {
        list.table().focusRows();
    }

    @Override
    public void focusFilter() {
        list.filter().requestFocus();
    }

    @Override
    public boolean escape() {
        return flows.escape();
    }

    @Override
    public List<Node> regions() {
        return side.openProperty().get() ? List.of(list, side) : List.of(list);
    }

    @Override
    public List<ScreenAction> actions() {
        return keys.actions();
    }

    @Override
    public List<KeyHint> keys() {
        return keys.hints();
    }
}
