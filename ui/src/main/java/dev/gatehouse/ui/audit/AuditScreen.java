package dev.gatehouse.ui.audit;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.audit.detail.EventView;
import dev.gatehouse.ui.audit.detail.ProofViewModel;
import dev.gatehouse.ui.audit.evidence.EvidenceView;
import dev.gatehouse.ui.audit.evidence.EvidenceViewModel;
import dev.gatehouse.ui.audit.export.ExportView;
import dev.gatehouse.ui.audit.export.ExportViewModel;
import dev.gatehouse.ui.audit.list.AuditListView;
import dev.gatehouse.ui.audit.list.AuditPorts;
import dev.gatehouse.ui.audit.list.AuditViewModel;
import dev.gatehouse.ui.audit.list.EventColumns;
import dev.gatehouse.ui.audit.list.SuggestionsViewModel;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.filters.SavedFilters;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.why.WhyPorts;
import dev.gatehouse.ui.why.WhyView;
import dev.gatehouse.ui.why.WhyViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The screen of the audit trail: the list, and beside it one event. It reads; nothing on it changes anything.
public final class AuditScreen implements Screen {
    private static final double ROOM_FOR_BOTH = 880;
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Words words;
    private final AuditViewModel model;
    private final SuggestionsViewModel suggestions;
    private final AuditListView list;
    private final ExportView export;
    private final EventView detail;
    private final ProofViewModel proof;
    private final AuditKeys keys;
    private final HBox root;
    private final Subscriptions subscriptions = new Subscriptions();
    private final AuditPorts ports;
    private final Tasks tasks;
    private final Tenant tenant;
    private final Notices notices;
    private Optional<AuditEvent> open = Optional.empty();
    private Optional<Guest> asked = Optional.empty();

    /// What stands in the place of an event for a while.
    private record Guest(Region node, Runnable end) {}

    /// A screen that has read nothing yet.
    public AuditScreen(AuditPorts ports, Tasks tasks, ScreenContext context) {
        this.ports = ports;
        this.tasks = tasks;
        tenant = context.tenant();
        notices = context.notices();
        words = context.words();
        model = new AuditViewModel(context.tenant(), ports, tasks, words);
        suggestions = new SuggestionsViewModel(context.tenant().id(), ports.people(), tasks);
        list = new AuditListView(
                model,
                suggestions,
                new SavedFilters(ports.preferences(), "audit-filters"),
                this::copyFilter,
                tasks,
                words);
        keys = new AuditKeys(model, words, context.notices(), this::current, this::ask, this::prove, list::saveFilter);
        proof = new ProofViewModel(tenant.id(), ports.proofs(), tasks, words);
        detail = new EventView(words, keys.actions(this::closeDetail), proof);
        export = new ExportView(new ExportViewModel(
                tenant.id(),
                ports.files(),
                ports.me(),
                tasks,
                words,
                () -> model.queryProperty().get()));
        list.offer(export.button(), export);
        root = new HBox(list, detail);
        root.getStyleClass().add("audit-screen");
        // Its width is the window's to give: what lies in it adapts, it never pushes back.
        root.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::anywhere);
        list.table().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        list.table().addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        list.setOnEnter(list.table()::focusRows);
        if (ports.me().may(tenant.id(), ConsolePermission.AUDIT_EXPORT)) {
            list.offer(Verb.of(words.text("audit.evidence.offer"), this::takeAway));
        }
        subscriptions.change(
                list.table().selectedProperty(),
                row -> row.filter(now -> hasRoomForBoth() && !isAskedAbout(now)).ifPresent(this::show));
        subscriptions.change(
                model.eventWordsProperty(),
                now -> open.filter(_ -> asked.isEmpty()).ifPresent(this::show));
        subscriptions.value(root.widthProperty(), width -> arrange());
        list.table().setOnOpen(this::enter);
        arrange();
    }

    private void copyFilter(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(words.text("audit.filter.copied"));
    }

    private Optional<AuditEvent> current() {
        return list.table().selectedProperty().get().or(() -> open);
    }

    private Optional<EventId> kept() {
        return current().map(AuditEvent::id);
    }

    private void show(AuditEvent event) {
        endWhy();
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

    /// Proves the event that is shown; where none is, the one selected is shown first.
    private void prove() {
        current().ifPresent(event -> {
            if (open.filter(now -> now.id().equals(event.id())).isEmpty() || asked.isPresent()) {
                show(event);
            }
            proof.prove();
        });
    }

    /// Answers why in the place of the event.
    private void ask(Place.Why question) {
        var why = new WhyViewModel(tenant, new WhyPorts(ports.people(), ports.me(), ports.link()), tasks, words);
        var view = new WhyView(why, notices, this::leaveWhy);
        letIn(view, view::close);
        why.ask(question);
        FxThread.afterLayout(view, view::focusStart);
    }

    /// Takes what is searched for away, in the place of the event.
    private void takeAway() {
        var evidence = new EvidenceViewModel(
                tenant.id(), ports.evidence(), tasks, model.queryProperty().get());
        var view = new EvidenceView(evidence, words, model.textProperty().get(), this::leaveWhy);
        letIn(view, view::close);
        FxThread.afterLayout(view, view::focusStart);
    }

    private void letIn(Region view, Runnable end) {
        endWhy();
        asked = Optional.of(new Guest(view, end));
        root.getChildren().setAll(list, view);
        arrange();
    }

    private void leaveWhy() {
        endWhy();
        arrange();
        list.table().focusRows();
    }

    private void endWhy() {
        asked.ifPresent(guest -> {
            guest.end().run();
            root.getChildren().setAll(list, detail);
        });
        asked = Optional.empty();
    }

    /// A row that is read again does not end the question about it.
    private boolean isAskedAbout(AuditEvent event) {
        return asked.isPresent()
                && open.filter(now -> now.id().equals(event.id())).isPresent();
    }

    private Node beside() {
        return asked.<Node>map(Guest::node).orElse(detail);
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
        boolean shown = open.isPresent() || asked.isPresent();
        Node beside = beside();
        list.setVisible(both || !shown);
        list.setManaged(both || !shown);
        list.setWide(!shown);
        beside.setVisible(shown);
        beside.setManaged(shown);
        beside.pseudoClassStateChanged(ALONE, !both);
        HBox.setHgrow(beside, both ? Priority.NEVER : Priority.ALWAYS);
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
        endWhy();
        subscriptions.close();
        detail.close();
        export.close();
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
        if (asked.isPresent()) {
            leaveWhy();
            return true;
        }
        if (open.isPresent()) {
            closeDetail();
            return true;
        }
        return model.back(kept());
    }

    @Override
    public List<Node> regions() {
        return open.isPresent() || asked.isPresent() ? List.of(list, beside()) : List.of(list);
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
