package dev.gatehouse.app.cache.trail;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.app.cache.row.BodyListing;
import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.app.cache.tenant.TenantTable;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.SummaryTally;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Facet;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The newest events of the tenants that were copied. What is older, the server answers.
public final class TrailTable {
    /// Listings count no further.
    public static final int COUNTED = 10_000;

    private final Database database;

    /// In this database.
    public TrailTable(Database database) {
        this.database = database;
    }

    /// Adds events; those that are there already stay as they are.
    ///
    /// @param whole whether the store now holds every event of the tenant
    /// @param counter the tenant's event counter that they lead to
    /// @return how many were new
    public int add(TenantId tenant, Collection<AuditEvent> events, boolean whole, long counter) {
        return database.write(connection -> {
            Set<EventId> known = new HashSet<>();
            int added = 0;
            for (AuditEvent event : events) {
                if (known.add(event.id()) && !has(connection, tenant, event.id())) {
                    insert(connection, tenant, event);
                    added++;
                }
            }
            Sql.change(
                    connection, "UPDATE tenant SET whole = ?, trail = ? WHERE id = ?", whole, counter, tenant.value());
            return added;
        });
    }

    /// Forgets all but the newest events of a tenant.
    ///
    /// @return how many went
    public int trim(TenantId tenant, int most) {
        return database.write(connection -> {
            long beyond = Sql.number(connection, "SELECT COUNT(*) FROM event WHERE tenant = ?", tenant.value()) - most;
            if (beyond <= 0) {
                return 0;
            }
            long[] oldest = Sql.numbers(
                    connection,
                    "SELECT n FROM event WHERE tenant = ? ORDER BY tenant, time, id LIMIT " + beyond,
                    tenant.value());
            for (long n : oldest) {
                Sql.change(connection, "DELETE FROM event WHERE n = ?", n);
                Sql.change(connection, "DELETE FROM event_body WHERE n = ?", n);
            }
            Sql.change(connection, "UPDATE tenant SET whole = FALSE WHERE id = ?", tenant.value());
            return oldest.length;
        });
    }

    /// The events that a query finds here, newest first.
    public Listing<AuditEvent> list(TenantId tenant, EventQuery query, Instant now) {
        return database.read(connection -> new BodyListing<>(
                database,
                "event_body",
                EventSql.of(tenant, query).numbers(connection, COUNTED + 1),
                COUNTED,
                new Origin.Workstation(TenantTable.synced(connection, tenant).orElse(now)),
                Bodies::event));
    }

    /// What a query finds here, at a glance.
    public TrailSummary summary(TenantId tenant, EventQuery query) {
        return database.read(connection -> {
            var tally = new SummaryTally(query, EventSql.of(tenant, query).rows(connection, TrailSummary.MOST + 1));
            TrailSummary summary = tally.summary();
            return named(
                    connection,
                    named(connection, summary, tenant, tally, Facet.ACTOR, EventDetail::actorName),
                    tenant,
                    tally,
                    Facet.TARGET,
                    EventDetail::targetName);
        });
    }

    private static TrailSummary named(
            Connection connection,
            TrailSummary summary,
            TenantId tenant,
            SummaryTally tally,
            Facet facet,
            Function<EventDetail, Optional<String>> name)
            throws SQLException {
        var names = new HashMap<String, String>();
        for (var newest : tally.newest(facet, summary.values(facet)).entrySet()) {
            body(connection, tenant, newest.getValue().id())
                    .flatMap(event -> name.apply(event.detail()))
                    .ifPresent(called -> names.put(newest.getKey(), called));
        }
        return summary.named(facet, names);
    }

    private static Optional<AuditEvent> body(Connection connection, TenantId tenant, EventId event)
            throws SQLException {
        return Sql.first(
                connection,
                "SELECT b.body FROM event e JOIN event_body b ON b.n = e.n WHERE e.tenant = ? AND e.id = ?",
                row -> Bodies.event(row.getBytes(1)),
                tenant.value(),
                event.value());
    }

    /// How far back the store holds a tenant's events.
    public TrailReach reach(TenantId tenant) {
        return database.read(connection -> new TrailReach(
                Sql.first(connection, "SELECT whole FROM tenant WHERE id = ?", row -> row.getBoolean(1), tenant.value())
                        .orElse(false),
                Sql.number(connection, "SELECT trail FROM tenant WHERE id = ?", tenant.value()),
                edge(connection, tenant, ""),
                edge(connection, tenant, " DESC")));
    }

    /// Which of these events the store holds.
    public Set<EventId> known(TenantId tenant, Collection<EventId> events) {
        return database.read(connection -> {
            Set<EventId> known = new HashSet<>();
            for (EventId event : events) {
                if (has(connection, tenant, event)) {
                    known.add(event);
                }
            }
            return known;
        });
    }

    /// When sign-ins were refused, since an instant.
    public List<Instant> refusals(TenantId tenant, Instant since) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT time FROM event WHERE tenant = ? AND time >= ? AND action = 'SignIn' AND outcome = ?",
                row -> Micros.instant(row.getLong(1)),
                tenant.value(),
                Micros.of(since),
                Outcome.REFUSED.wire()));
    }

    /// The people that a ticket led to, the last one first.
    public List<UserId> ofTicket(TenantId tenant, String ticket, int most) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT target FROM event WHERE tenant = ? AND ticket = ? AND target LIKE 'user/%'"
                        + " GROUP BY target ORDER BY MAX(time) DESC LIMIT " + most,
                row -> UserId.of(Target.ofWire(row.getString(1)).id()),
                tenant.value(),
                Folded.of(ticket.strip())));
    }

    private static Optional<Instant> edge(Connection connection, TenantId tenant, String direction)
            throws SQLException {
        return Sql.first(
                connection,
                "SELECT time FROM event WHERE tenant = ? ORDER BY tenant" + direction + ", time" + direction + ", id"
                        + direction + " LIMIT 1",
                row -> Micros.instant(row.getLong(1)),
                tenant.value());
    }

    private static boolean has(Connection connection, TenantId tenant, EventId event) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT n FROM event WHERE tenant = ? AND id = ?",
                        row -> row.getLong(1),
                        tenant.value(),
                        event.value())
                .isPresent();
    }

    private static void insert(Connection connection, TenantId tenant, AuditEvent event) throws SQLException {
        long n = Sql.number(connection, "SELECT MAX(n) FROM event") + 1;
        EventDetail detail = event.detail();
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO event (n, tenant, time, id, actor, action, target, outcome, address, ticket, reasons,"
                        + " search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Sql.bind(
                    row,
                    n,
                    tenant.value(),
                    Micros.of(event.time()),
                    event.id().value(),
                    event.actor().value(),
                    event.action(),
                    event.target().map(Target::wire).orElse(""),
                    event.outcome().wire(),
                    detail.address().orElse(""),
                    detail.ticket().map(Folded::of).orElse(""),
                    Reasons.of(event.reasons()),
                    Folded.joined(Stream.of(detail.actorName(), detail.targetName(), detail.text(), detail.ticket())
                            .flatMap(Optional::stream)));
            row.executeUpdate();
        }
        Sql.change(connection, "INSERT INTO event_body (n, body) VALUES (?, ?)", n, Bodies.of(event));
    }
}
