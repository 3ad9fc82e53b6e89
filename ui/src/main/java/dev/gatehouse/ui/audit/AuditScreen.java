package dev.gatehouse.ui.audit;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.ui.audit.detail.EventView;
import dev.gatehouse.ui.audit.list.AuditListView;
import dev.gatehouse.ui.audit.list.AuditPorts;
import dev.gatehouse.ui.audit.list.AuditViewModel;
import dev.gatehouse.ui.audit.list.EventColumns;
import dev.gatehouse.ui.audit.list.SuggestionsViewModel;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The screen of the audit trail: the list, and beside it one event. It reads; nothing on it changes anything.
public final class AuditScreen implements Screen {
    private static final double ROOM_FOR_BOTH = 880;
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Words words;
    private final AuditViewModel model;
    private final SuggestionsViewModel suggestions;
    private final AuditListView list;
    private final EventView detail;
    private final AuditKeys keys;
    private final HBox root;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<AuditEvent> open = Optional.empty();

    /// A screen that has read nothing yet.
    public AuditScreen(AuditPorts ports, Tasks tasks, ScreenContext context) {
        words = context.words();
        model = new AuditViewModel(context.tenant(), ports, tasks, words);
        suggestions = new SuggestionsViewModel(context.tenant().id(), ports.people(), tasks);
        list = new AuditListView(model, suggestions, tasks, words);
        keys = new AuditKeys(model, words, context.notices(), this::current);
        detail = new EventView(words, keys.actions(this::closeDetail));
        root = new HBox(list, detail);
        root.getStyleClass().add("audit-screen");
        // Its width is the window's to give: what lies in it adapts, it never pushes back.
        root.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.table().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        list.setOnEnter(list.table()::focusRows);
        subscriptions.change(
                list.table().selectedProperty(),
                row -> row.filter(_ -> hasRoomForBoth()).ifPresent(this::show));
        subscriptions.change(model.eventWordsProperty(), now -> open.ifPresent(this::show));
        subscriptions.value(root.widthProperty(), width -> arrange());
        list.table().setOnOpen(this::enter);
        arrange();
    }

    private Optional<AuditEvent> current() {
        return list.table().selectedProperty().get().or(() -> open);
    }

    private Optional<EventId> kept() {
        return current().map(AuditEvent::id);
    }

    private void show(AuditEvent event) {
        open = Optional.of(event);
        detail.show(
                event,
                model.eventWordsProperty().get(),
                EventColumns.status(event.outcome()),
                EventColumns.icon(event.outcome()));
        arrange();
    }

    private void enter(AuditEvent event) {
        show(event);
        FxThread.later(detail::focusStart);
    }

    private void closeDetail() {
        open = Optional.empty();
        arrange();
        list.table().focusRows();
    }

    /// Where there is no room for both, an event is opened only when somebody asks for it.
    private boolean hasRoomForBoth() {
        return root.getWidth() == 0 || root.getWidth() >= ROOM_FOR_BOTH;
    }

    private void arrange() {
        boolean both = hasRoomForBoth();
        boolean shown = open.isPresent();
        list.setVisible(both || !shown);
        list.setManaged(both || !shown);
        list.setWide(!shown);
        detail.setVisible(shown);
        detail.setManaged(shown);
        detail.pseudoClassStateChanged(ALONE, !both);
        HBox.setHgrow(detail, both ? Priority.NEVER : Priority.ALWAYS);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return words.text("audit.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Audit audit) {
            audit.query()
                    .filter(wanted -> !wanted.equals(model.queryProperty().get()))
                    .ifPresent(wanted -> {
                        open = Optional.empty();
                        arrange();
                        model.ask(wanted, Optional.empty());
                    });
        }
    }

    @Override
    public Place place() {
        return new Place.Audit(Optional.of(model.queryProperty().get()));
    }

    @Override
    public void onActivate() {
        suggestions.activate();
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void close() {
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
        if (open.isPresent()) {
            closeDetail();
            return true;
        }
        return model.back(kept());
    }

    @Override
    public List<Node> regions() {
        return open.isPresent() ? List.of(list, detail) : List.of(list);
    }

    @Override
    public List<ScreenAction> actions() {
        return keys.offered();
    }

    @Override
    public List<KeyHint> keys() {
        return keys.hints();
    }
}
