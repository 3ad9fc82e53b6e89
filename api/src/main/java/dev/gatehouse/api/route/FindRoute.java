package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventPages;
import dev.gatehouse.api.store.event.StoredEvent;
import dev.gatehouse.api.store.listing.UserPages;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.wire.DirectoryWire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// People and tickets, across the tenants that somebody reaches and may read.
public final class FindRoute {
    private static final int MOST_EACH = 10;

    private final TenantRegistry registry;
    private final TenantDatabases databases;
    private final CursorSeal cursors;
    private final SearchLog searches;

    /// @param registry which tenants there are
    /// @param databases where they lie
    /// @param cursors for lists, of which only the beginning is read here
    /// @param searches notes who found what in a trail
    public FindRoute(TenantRegistry registry, TenantDatabases databases, CursorSeal cursors, SearchLog searches) {
        this.registry = registry;
        this.databases = databases;
        this.cursors = cursors;
        this.searches = searches;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("find", new Guarded.After(this::find));
    }

    private Answer find(Visit visit) {
        String text = visit.call().inQuery("q").orElseThrow(() -> JsonFields.invalid("q", "missing"));
        var people = new ArrayList<Json>();
        var tickets = new ArrayList<Json>();
        for (Tenant tenant : TenantRoutes.reached(registry, visit.session())) {
            if (holds(visit, ConsolePermission.DIRECTORY_READ)) {
                people.addAll(databases
                        .reading(tenant.id(), tx -> people(tx, tenant, text))
                        .orElse(List.of()));
            }
            if (holds(visit, ConsolePermission.AUDIT_READ) && looksLikeTicket(text)) {
                List<Json> found = databases
                        .reading(tenant.id(), tx -> tickets(tx, tenant, text))
                        .orElse(List.of());
                if (!found.isEmpty()) {
                    searches.searched(visit, tenant.id(), "ticket=" + text);
                }
                tickets.addAll(found);
            }
        }
        return Answer.json(new JsonBuilder()
                .putAll("people", people)
                .putAll("tickets", tickets)
                .build());
    }

    private static boolean holds(Visit visit, ConsolePermission permission) {
        return visit.session().holds(permission);
    }

    /// A word with a digit in it: everything else is a name, and need not be looked for in the trail.
    private static boolean looksLikeTicket(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isWhitespace);
    }

    private List<Json> people(TenantTransaction tx, Tenant tenant, String text) {
        var query = new UserQuery(text, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        return new UserPages(tx.sql(), cursors, tenant.id())
                .page(query, Optional.empty(), MOST_EACH, tx.now()).items().stream()
                        .map(account -> person(tx, tenant, account))
                        .toList();
    }

    private static Json person(TenantTransaction tx, Tenant tenant, Account account) {
        return new JsonBuilder()
                .put("tenant", tenant.id().value())
                .put("user", DirectoryWire.encode(account, tx.now()))
                .put("facts", DirectoryWire.encode(account.facts()))
                .build();
    }

    private List<Json> tickets(TenantTransaction tx, Tenant tenant, String text) {
        EventQuery query = EventQuery.ALL.withText(Optional.of(text));
        return new EventPages(tx.sql(), tx.months(), cursors, tenant.id(), "")
                .page(query, Optional.empty(), MOST_EACH, tx.now()).items().stream()
                        .map(StoredEvent::json)
                        .map(json -> JsonReader.read(json.getBytes(StandardCharsets.UTF_8)))
                        .filter(event -> ticket(event)
                                .filter(ticket ->
                                        ticket.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                                .isPresent())
                        .<Json>map(event -> new JsonBuilder()
                                .put("tenant", tenant.id().value())
                                .put("event", event)
                                .build())
                        .toList();
    }

    private static Optional<String> ticket(Json event) {
        return JsonFields.of(event, "").object("detail").flatMap(detail -> detail.optionalText("ticket", 2_000));
    }
}
