package dev.gatehouse.ui.roles.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What became of the role: when, who, what, and before → after.
public final class HistoryView extends VBox implements AutoCloseable {
    private final Subscriptions subscriptions = new Subscriptions();
    private final DataTable<AuditEvent, EventId> table;

    /// Shows a model's events.
    ///
    /// @param inTrail goes to the same events in the trail
    public HistoryView(HistoryViewModel model, Tasks tasks, Words words, Runnable inTrail) {
        getStyleClass().add("role-history");
        table = new DataTable<>(words, tasks, AuditEvent::id);
        table.view().setId("history-list");
        table.view().setAccessibleText(words.text("roles.tab.history"));
        var events = model.events();
        table.setColumns(List.of(
                Column.<AuditEvent>whole(
                                "time",
                                words.times().header(words.text("roles.column.time")),
                                152,
                                event -> words.times().cellWithSeconds(event.time()))
                        .copying(event -> event.time().toString())
                        .unsorted(),
                Column.<AuditEvent>shortenable("who", words.text("roles.column.who"), 130, events::who)
                        .unsorted(),
                Column.<AuditEvent>shortenable("did", words.text("roles.column.did"), 110, events::did)
                        .unsorted(),
                Column.<AuditEvent>shortenable("what", words.text("roles.column.what"), 240, events::what)
                        .unsorted()));
        table.setEmpty(new EmptyState(words.text("roles.noHistory")));
        var tools = new HBox(Buttons.of(Verb.of(words.text("roles.inTrail"), inTrail)));
        tools.getStyleClass().add("role-tools");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(tools, table);
        subscriptions.value(
                model.listingProperty(),
                found -> found.ifPresent(
                        listing -> table.show(new PageSource<>(listing.size(), listing.isCapped(), listing::rows))));
        subscriptions.value(
                model.faultProperty(),
                fault -> fault.ifPresent(found -> table.setEmpty(new EmptyState(
                        words.faults().full(found), Verb.of(words.text("roles.tryAgain"), model::read)))));
    }

    /// Puts the focus on the rows.
    public void focusStart() {
        table.focusRows();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
