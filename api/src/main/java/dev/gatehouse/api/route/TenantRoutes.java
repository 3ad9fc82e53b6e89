package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.edge.TenantCounters;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.permission.ConsolePermission;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The tenants that somebody reaches.
public final class TenantRoutes {
    private final TenantRegistry registry;
    private final TenantDatabases databases;
    private final InstantSource clock;

    /// @param registry which tenants there are
    /// @param databases where they lie
    /// @param clock the server's
    public TenantRoutes(TenantRegistry registry, TenantDatabases databases, InstantSource clock) {
        this.registry = registry;
        this.databases = databases;
        this.clock = clock;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("listTenants", new Guarded.After(this::list));
    }

    /// The tenants that a session reaches, by name.
    static List<Tenant> reached(TenantRegistry registry, Session session) {
        List<Tenant> reached = session.reachesAll()
                ? registry.list()
                : registry.find(session.home()).map(List::of).orElse(List.of());
        return reached.stream()
                .sorted(Comparator.comparing(Tenant::name).thenComparing(Tenant::id))
                .toList();
    }

    private Answer list(Visit visit) {
        boolean counters = visit.call().flag("counters") && visit.session().holds(ConsolePermission.DIRECTORY_READ);
        List<Json.Obj> tenants = reached(registry, visit.session()).stream()
                .map(tenant -> encode(tenant, visit.session(), counters))
                .toList();
        return Answer.json(new JsonBuilder()
                .putAll("tenants", tenants)
                .put("time", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .build());
    }

    private Json.Obj encode(Tenant tenant, Session session, boolean counters) {
        var out = new JsonBuilder()
                .put("id", tenant.id().value())
                .put("name", tenant.name())
                .put("environment", tenant.environment().wire())
                .putTexts("permissions", session.permissions().stream().sorted().toList());
        if (counters) {
            count(tenant).ifPresent(counted -> out.put("counters", encode(counted)));
        }
        return out.build();
    }

    private Optional<TenantCounters> count(Tenant tenant) {
        return databases.reading(tenant.id(), TenantRoutes::count);
    }

    private static TenantCounters count(TenantTransaction tx) {
        Instant midnight = tx.now()
                .atZone(tx.policy().homeZone())
                .toLocalDate()
                .atStartOfDay(tx.policy().homeZone())
                .toInstant();
        return TenantCounters.read(tx.sql(), tx.now(), midnight);
    }

    private static Json.Obj encode(TenantCounters counters) {
        return new JsonBuilder()
                .put("people", counters.people())
                .put("expired", counters.expired())
                .put("locked", counters.locked())
                .put("refusedToday", counters.refusedToday())
                .put("signedIn", counters.signedIn())
                .build();
    }
}
