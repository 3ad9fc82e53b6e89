package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScopeWords;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The overview: sentences, figures, and below them changes and what is coming, or all tenants.
final class OverviewView extends ScrollPane implements AutoCloseable {
    private final Words words;
    private final Navigator navigator;
    private final OverviewViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Label origin = new Label();
    private final NeedsBox needs;
    private final FiguresRow figures;
    private final RecentBox recent;
    private final ComingBox coming;
    private final TenantsTable tenants;
    private final Scope scope;
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(5), event -> showRows()));

    OverviewView(ScreenContext context, OverviewViewModel model, Tasks tasks) {
        this.words = context.words();
        this.navigator = context.navigator();
        this.model = model;
        this.scope = context.scope();
        needs = new NeedsBox(words);
        figures = new FiguresRow(words, opens());
        recent = new RecentBox(words, navigator);
        coming = new ComingBox(words, navigator);
        tenants = new TenantsTable(words, tasks, navigator);
        getStyleClass().add("overview");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        var page = new VBox(header(), needs, figures, third());
        page.getStyleClass().add("page");
        setContent(page);
        seconds.setCycleCount(Timeline.INDEFINITE);
        listen();
    }

    /// Lets the ages count.
    void play() {
        seconds.play();
    }

    void pause() {
        seconds.pause();
    }

    void focusStart() {
        if (scope instanceof Scope.All) {
            tenants.node().focusRows();
        } else {
            figures.focusStart();
        }
    }

    @Override
    public void close() {
        seconds.stop();
        subscriptions.close();
    }

    private void listen() {
        subscriptions.invalidation(
                this::showRows,
                model.rowsProperty(),
                model.countsProperty(),
                model.oftenRefusedProperty(),
                model.refusedByHourProperty(),
                model.alarmsProperty(),
                model.reviewsProperty(),
                model.checkedProperty());
        subscriptions.value(model.recentProperty(), part -> {
            switch (part) {
                case Part.Waiting<OverviewReader.Recent> _ -> recent.node().showWords(words.text("overview.reading"));
                case Part.Here<OverviewReader.Recent> here -> recent.show(here.value());
                case Part.Missing<OverviewReader.Recent> missing ->
                    recent.node().showWords(words.faults().full(missing.fault()));
            }
        });
        subscriptions.value(model.comingProperty(), part -> {
            switch (part) {
                case Part.Waiting<List<Coming>> _ -> coming.node().showWords(words.text("overview.reading"));
                case Part.Here<List<Coming>> here -> coming.show(here.value());
                case Part.Missing<List<Coming>> missing ->
                    coming.node().showWords(words.faults().full(missing.fault()));
            }
        });
    }

    private void showRows() {
        switch (model.rowsProperty().get()) {
            case Part.Waiting<List<Tenants.TenantRow>> _ -> origin.setText(words.text("overview.reading"));
            case Part.Missing<List<Tenants.TenantRow>> missing -> {
                String why = words.faults().full(missing.fault());
                needs.showMissing(why);
                figures.showMissing(words.text("overview.notKnown"));
            }
            case Part.Here<List<Tenants.TenantRow>> here -> show(here.value());
        }
    }

    private void show(List<Tenants.TenantRow> rows) {
        var sums = Figures.of(rows);
        figures.show(sums, model.refusedByHourProperty().get().held().orElse(List.of()), model.isOnline());
        origin.setText(sums.origin().map(this::origin).orElse(""));
        if (scope instanceof Scope.All) {
            tenants.show(rows);
            needs.show(
                    new Needs(words, navigator).of(rows),
                    model.checkedProperty().get());
        } else {
            model.countsProperty()
                    .get()
                    .held()
                    .ifPresent(counts -> needs.show(
                            new Needs(words, navigator)
                                    .of(
                                            counts,
                                            model.oftenRefusedProperty().get().held(),
                                            this::openRefused,
                                            model.alarmsProperty().get().held().orElse(List.of()),
                                            this::look,
                                            model.reviewsProperty().get().held().orElse(List.of())),
                            model.checkedProperty().get()));
        }
    }

    private String origin(Origin from) {
        return switch (from) {
            case Origin.Server _ -> words.text("overview.fromServer");
            case Origin.Workstation copy ->
                words.text(
                        model.isOnline() ? "overview.onWorkstation" : "overview.asOf",
                        words.times().moment(copy.asOf()));
        };
    }

    private Node header() {
        var title = new Label(words.text("overview.of", ScopeWords.name(words, scope)));
        title.getStyleClass().add("title");
        origin.getStyleClass().add("secondary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(title, space, origin);
        header.getStyleClass().add("header");
        return header;
    }

    private Node third() {
        if (scope instanceof Scope.All) {
            VBox.setVgrow(tenants.node(), Priority.ALWAYS);
            return tenants.node();
        }
        var row = new HBox();
        row.getStyleClass().add("third");
        if (model.readsTrail()) {
            row.getChildren().add(panel(words.text("overview.recent.title"), recent.node(), "recent"));
        }
        row.getChildren().add(panel(words.text("overview.coming.title"), coming.node(), "coming"));
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private static Node panel(String title, Node body, String style) {
        var heading = new Label(title);
        heading.getStyleClass().add("section");
        var panel = new VBox(heading, body);
        panel.getStyleClass().addAll("panel", style);
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private FiguresRow.Opens opens() {
        if (scope instanceof Scope.All) {
            Runnable table = () -> tenants.node().focusRows();
            return new FiguresRow.Opens(table, table, table, table);
        }
        return new FiguresRow.Opens(
                () -> navigator.go(Place.users(UserQuery.ALL)),
                () -> navigator.go(Place.users(
                        new UserQuery("", Optional.empty(), Optional.empty(), UserQuery.Order.LAST_SIGN_IN, true))),
                this::openRefused,
                () -> navigator.go(Needs.list(UserFilter.EXPIRED)));
    }

    private void look(AuditEvent alarm) {
        model.saw(alarm);
        EventQuery only = new EventQuery(
                Optional.empty(),
                alarm.target(),
                Optional.of(alarm.action()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        navigator.go(Place.audit(only));
    }

    private void openRefused() {
        if (model.readsTrail()) {
            Instant midnight = words.times()
                    .now()
                    .atZone(words.times().zone())
                    .truncatedTo(ChronoUnit.DAYS)
                    .toInstant();
            EventQuery today = OverviewReader.refusedSince(midnight);
            navigator.go(Place.audit(today));
        } else {
            navigator.go(Needs.list(UserFilter.LOCKED));
        }
    }
}
