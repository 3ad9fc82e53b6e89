package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventPages;
import dev.gatehouse.api.store.event.StoredEvent;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.page.Page;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    }

    private Answer search(Visit visit, TenantTransaction tx) {
        Call call = visit.call();
        EventQuery query = query(call);
        Optional<String> cursor = call.inQuery("cursor");
        int limit = call.number("limit").orElse((long) USUAL_PAGE).intValue();
        // Where this session began to read was noted; a cursor of another would read on without.
        String reader = visit.session().row().id().toString();
        Page<StoredEvent> page = new EventPages(tx.sql(), tx.months(), cursors, visit.tenant(), reader)
                .page(query, cursor, limit, tx.now());
        boolean readsDirectory = visit.session().holds(ConsolePermission.DIRECTORY_READ);
        switch (Looking.of(query, cursor.isPresent(), limit, readsDirectory)) {
            case SEARCHING -> tx.afterCommit(() -> searches.searched(visit, text(query)));
            case COPYING, OPENING -> tx.afterCommit(() -> syncs.synced(visit));
            case READING_ON -> {
                // What one reads here was noted when this session began to.
            }
        }
        // Both parts of an event are JSON already, as they are hashed.
        var out = new StringBuilder(page.items().size() * 600 + 100).append("{\"events\":[");
        for (int i = 0; i < page.items().size(); i++) {
            out.append(i == 0 ? "" : ",").append(page.items().get(i).json());
        }
        out.append(']');
        page.next().ifPresent(next -> out.append(",\"next\":\"").append(next).append('"'));
        byte[] body = out.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Answer.Whole(200, Answer.JSON, body, Map.of());
    }

    /// What a call asks for.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` naming the parameter
    public static EventQuery query(Call call) {
        return new EventQuery(
                parsed(call, "actor", ActorId::new),
                parsed(call, "target", Target::ofWire),
                call.inQuery("action"),
                call.inQuery("outcome").flatMap(Outcome::ofWire),
                call.inQuery("address"),
                call.inQuery("q"),
                parsed(call, "from", EventRoutes::instant),
                parsed(call, "to", EventRoutes::instant));
    }

    private static <T> Optional<T> parsed(Call call, String name, Function<String, T> parse) {
        return call.inQuery(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw JsonFields.invalid(name, "value");
            }
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant", e);
        }
    }

    /// The query as the log keeps it.
    public static String text(EventQuery query) {
        var out = new StringBuilder();
        add(out, "actor", query.actor());
        add(out, "target", query.target().map(Target::wire));
        add(out, "action", query.action());
        add(out, "outcome", query.outcome().map(Outcome::wire));
        add(out, "address", query.address());
        add(out, "q", query.text());
        add(out, "from", query.from());
        add(out, "to", query.to());
        return out.isEmpty() ? "*" : out.toString();
    }

    private static void add(StringBuilder out, String name, Optional<?> value) {
        value.ifPresent(present ->
                out.append(out.isEmpty() ? "" : " ").append(name).append('=').append(present));
    }
}
