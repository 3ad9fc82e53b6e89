package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.Direction;
import dev.gatehouse.api.store.event.EventPage;
import dev.gatehouse.api.store.event.EventPages;
import dev.gatehouse.api.store.event.EventStart;
import dev.gatehouse.api.store.event.EventSummaries;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.wire.TrailSummaryWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The trail.
public final class EventRoutes {
    private static final int USUAL_PAGE = 100;

    private final CursorSeal cursors;
    private final SearchLog searches;
    private final SyncLog syncs;

    /// @param cursors seals where a list goes on
    /// @param searches notes who looked for what
    /// @param syncs notes who took a copy
    public EventRoutes(CursorSeal cursors, SearchLog searches, SyncLog syncs) {
        this.cursors = cursors;
        this.searches = searches;
        this.syncs = syncs;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("searchEvents", Guarded.reading(this::search));
        routes.guarded("summarizeEvents", Guarded.reading(this::summarize));
    }

    private Answer summarize(Visit visit, TenantTransaction tx) {
        EventQuery query = EventParameters.query(visit.call());
        TrailSummary summary = new EventSummaries(tx.sql(), tx.months()).of(query, tx.now());
        // The same search as its pages: noted once, whichever is asked for first.
        note(visit, tx, query, Looking.of(query, false, EventPages.MOST, false));
        return Answer.json(TrailSummaryWire.encode(summary));
    }

    private Answer search(Visit visit, TenantTransaction tx) {
        Call call = visit.call();
        EventQuery query = EventParameters.query(call);
        EventStart start = start(call);
        int limit = call.number("limit").orElse((long) USUAL_PAGE).intValue();
        // Where this session began to read was noted; a cursor of another would read on without.
        String reader = visit.session().row().id().toString();
        EventPage page = new EventPages(tx.sql(), tx.months(), cursors, visit.tenant(), reader)
                .page(query, start, limit, tx.now());
        boolean readsDirectory = visit.session().holds(ConsolePermission.DIRECTORY_READ);
        // Begun elsewhere than at the latest, a page is another than the one that stands on somebody's own.
        boolean moved = start.at().isPresent() || start.direction() == Direction.NEWER;
        int asked = moved ? EventPages.MOST : limit;
        note(visit, tx, query, Looking.of(query, start.cursor().isPresent(), asked, readsDirectory));
        // Both parts of an event are JSON already, as they are hashed.
        var out = new StringBuilder(page.items().size() * 600 + 100).append("{\"events\":[");
        for (int i = 0; i < page.items().size(); i++) {
            out.append(i == 0 ? "" : ",").append(page.items().get(i).json());
        }
        out.append(']');
        page.next().ifPresent(next -> out.append(",\"next\":\"").append(next).append('"'));
        page.prev().ifPresent(prev -> out.append(",\"prev\":\"").append(prev).append('"'));
        byte[] body = out.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Answer.Whole(200, Answer.JSON, body, Map.of());
    }

    private void note(Visit visit, TenantTransaction tx, EventQuery query, Looking looking) {
        switch (looking) {
            case SEARCHING -> tx.afterCommit(() -> searches.searched(visit, EventParameters.text(query)));
            case COPYING, OPENING -> tx.afterCommit(() -> syncs.synced(visit));
            case READING_ON -> {
                // What one reads here was noted when this session began to.
            }
        }
    }

    private static EventStart start(Call call) {
        Optional<String> cursor = call.inQuery("cursor");
        Optional<Instant> at = EventParameters.instant(call, "at");
        Optional<String> direction = call.inQuery("direction");
        // A cursor says all of that itself.
        if (cursor.isPresent() && (at.isPresent() || direction.isPresent())) {
            throw JsonFields.invalid("cursor", "cursor");
        }
        return new EventStart(cursor, at, direction.equals(Optional.of("newer")) ? Direction.NEWER : Direction.OLDER);
    }
}
