package dev.gatehouse.ui.rules;

import dev.gatehouse.model.identity.RuleId;
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
import dev.gatehouse.ui.rules.list.RuleListView;
import dev.gatehouse.ui.rules.list.RulesViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The screen of a tenant's access rules: the list, and beside it one rule, or what a change of it would do.
public final class RulesScreen implements WithHeader {
    private static final double ROOM_FOR_BOTH = 1_000;

    private final Words words;
    private final RulesViewModel model;
    private final RuleListView list;
    private final SidePane side;
    private final RuleFlows flows;
    private final RuleKeys keys;
    private final ListAndSide root;
    private final Subscriptions subscriptions = new Subscriptions();

    /// A screen that has read nothing yet.
    public RulesScreen(RulesPorts ports, Tasks tasks, ScreenContext context) {
        words = context.words();
        var online = ports.preview().link().online();
        model = new RulesViewModel(context.tenant(), ports.preview(), tasks, words);
        list = new RuleListView(model, words, online, new RuleListView.Actions(this::begin, this::choose, this::enter));
        side = new SidePane(new EmptyState(words.text("rules.choose")));
        flows = new RuleFlows(ports, tasks, context, model, list, side);
        keys = new RuleKeys(model, flows, words);
        root = new ListAndSide(list, side, ROOM_FOR_BOTH);
        root.getStyleClass().add("rules-screen");
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        list.list().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressedInList);
        list.filter().setOnEnter(list::focusRows);
        subscriptions.change(model.knownProperty(), known -> known.ifPresent(flows::refresh));
        subscriptions.change(online, now -> flows.showAvailability());
    }

    private void begin() {
        flows.begin();
    }

    private void choose(RuleId rule) {
        if (!side.hasGuest() && root.hasRoomForBoth()) {
            flows.open(rule);
        }
    }

    private void enter(RuleId rule) {
        flows.enter(rule);
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
        return words.text("rules.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Rules rules) {
            rules.selected().ifPresent(flows::open);
        }
    }

    @Override
    public Place place() {
        return new Place.Rules(model.openProperty().get());
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
        list.focusRows();
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
