package dev.gatehouse.ui.machines;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.machines.list.MachineListView;
import dev.gatehouse.ui.machines.list.MachinesViewModel;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The screen of a tenant's machines: the list, and beside it one of them, a form, a code or a preview.
public final class MachinesScreen implements Screen {
    private static final double ROOM_FOR_BOTH = 940;
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Words words;
    private final MachinesViewModel model;
    private final MachineListView list;
    private final SidePane side;
    private final MachineFlows flows;
    private final MachineKeys keys;
    private final HBox root;
    private final Subscriptions subscriptions = new Subscriptions();

    /// A screen that has read nothing yet.
    public MachinesScreen(MachinesPorts ports, Tasks tasks, ScreenContext context) {
        words = context.words();
        var online = ports.preview().link().online();
        model = new MachinesViewModel(context.tenant(), ports.preview(), ports.machines(), tasks, words);
        list = new MachineListView(model, tasks, words, online, this::begin);
        side = new SidePane(new EmptyState(words.text("machines.title")));
        flows = new MachineFlows(ports, tasks, context, model, list, side);
        keys = new MachineKeys(model, flows, words);
        root = new HBox(list, side);
        root.getStyleClass().add("machines-screen");
        // What stands in it must not keep it from becoming so narrow that one of them goes.
        root.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        // A table takes F2 for itself, so it is caught on the way down.
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        list.table().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressedInList);
        list.filter().setOnEnter(list.table()::focusRows);
        list.table().setOnOpen(row -> flows.enter(row.part().key()));
        subscriptions.change(
                list.table().selectedProperty(),
                row -> row.ifPresent(chosen -> follow(chosen.part().key())));
        subscriptions.change(model.knownProperty(), known -> known.ifPresent(flows::refresh));
        subscriptions.change(online, now -> flows.showAvailability());
        subscriptions.value(side.openProperty(), open -> arrange());
        subscriptions.value(root.widthProperty(), width -> arrange());
    }

    private void begin() {
        flows.begin();
    }

    /// What is open follows the list; nothing is opened by moving in it.
    private void follow(RulePart.Key key) {
        if (!side.hasGuest() && side.openProperty().get() && hasRoomForBoth()) {
            flows.open(key);
        }
    }

    private boolean hasRoomForBoth() {
        return root.getWidth() == 0 || root.getWidth() >= ROOM_FOR_BOTH;
    }

    private void arrange() {
        boolean open = side.openProperty().get();
        boolean alone = open && !hasRoomForBoth();
        list.setVisible(!alone);
        list.setManaged(!alone);
        side.setVisible(open);
        side.setManaged(open);
        side.pseudoClassStateChanged(ALONE, alone);
        HBox.setHgrow(side, alone ? Priority.ALWAYS : Priority.NEVER);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return words.text("machines.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Machines machines) {
            machines.selected().ifPresent(id -> flows.open(new RulePart.Key(RulePart.Kind.MACHINE, id.value())));
        }
    }

    @Override
    public Place place() {
        return new Place.Machines(model.openProperty()
                .get()
                .filter(key -> key.kind() == RulePart.Kind.MACHINE)
                .map(key -> new MachineId(key.id())));
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        flows.hideCode();
        model.deactivate();
    }

    @Override
    public void close() {
        side.leave();
        side.close();
        subscriptions.close();
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
