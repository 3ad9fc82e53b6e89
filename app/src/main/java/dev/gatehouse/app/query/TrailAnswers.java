package dev.gatehouse.app.query;

import dev.gatehouse.app.cache.trail.TrailReach;
import dev.gatehouse.app.cache.trail.TrailTable;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.answer.EventPage;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers about the trail: the newest events from the copy, older ones from the server behind them.
public final class TrailAnswers implements Trail {
    private static final int PAGE = 500;
    private static final int MOST_OLDER = 1_000;
    /// Whoever finds so many here narrows the question before reading on; asking the server is itself recorded.
    private static final int ENOUGH = 200;

    private final Looking looking;
    private final ServerClock clock;

    /// About the current stay.
    public TrailAnswers(CurrentVisit current, ServerClock clock) {
        looking = new Looking(current);
        this.clock = clock;
    }

    @Override
    public Listing<AuditEvent> here(TenantId tenant, EventQuery query) {
        return filled(tenant).store().trail().list(tenant, query, clock.instant());
    }

    @Override
    public List<AuditEvent> latest(TenantId tenant, Target target) {
        Visit visit = filled(tenant);
        var query = EventQuery.about(target);
        TrailTable here = visit.store().trail();
        boolean whole = here.reach(tenant).whole();
        List<AuditEvent> newest = here.list(tenant, query, clock.instant()).rows(0, EventQuery.LATEST_OF_ONE);
        if (newest.size() == EventQuery.LATEST_OF_ONE || whole) {
            return newest;
        }
        return looking.ask(
                        visit,
                        online -> online.server()
                                .events(tenant, query, Optional.empty(), EventQuery.LATEST_OF_ONE)
                                .events())
                .orElse(newest);
    }

    /// The stay, with the newest events in its copy.
    private Visit filled(TenantId tenant) {
        Visit visit = looking.at(tenant);
        if (visit.store().trail().reach(tenant).newest().isEmpty()) {
            var _ = looking.ask(visit, online -> online.sync().firstEvents(tenant));
        }
        return visit;
    }

    @Override
    public Listing<AuditEvent> list(TenantId tenant, EventQuery query) {
        Visit visit = filled(tenant);
        TrailTable here = visit.store().trail();
        // First how far the copy reaches: it may grow meanwhile, and what it then holds is found twice, not never.
        TrailReach reach = here.reach(tenant);
        Listing<AuditEvent> newest = here.list(tenant, query, clock.instant());
        if (newest.isCapped() || reach.covers(query.from())) {
            return newest;
        }
        if (newest.size() >= ENOUGH) {
            return new TwoPartListing<>(newest, List.of(), true, newest.origin());
        }
        return looking.ask(visit, online -> older(online, tenant, query, reach))
                .<Listing<AuditEvent>>map(older -> behind(newest, older))
                .orElse(newest);
    }

    @Override
    public Glance glance(TenantId tenant, EventQuery query) {
        Visit visit = filled(tenant);
        TrailTable here = visit.store().trail();
        boolean reaches = here.reach(tenant).covers(query.from());
        TrailSummary found = here.summary(tenant, query);
        Origin copy = here.list(tenant, query, clock.instant()).origin();
        if (found.capped() || reaches) {
            return new Glance(found, true, copy);
        }
        return looking.ask(visit, online -> online.server().summary(tenant, query))
                .map(all -> new Glance(all, true, new Origin.Server(clock.instant())))
                .orElse(new Glance(found, false, copy));
    }

    @Override
    public List<Integer> refusedByHour(TenantId tenant, int hours) {
        Visit visit = filled(tenant);
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofHours(hours));
        TrailTable here = visit.store().trail();
        TrailReach reach = here.reach(tenant);
        Integer[] buckets = new Integer[hours];
        Arrays.fill(buckets, 0);
        for (Instant refusal : here.refusals(tenant, since)) {
            int hour = (int) Duration.between(since, refusal).toHours();
            if (hour >= 0 && hour < hours) {
                buckets[hour]++;
            }
        }
        int unknown = reach.covers(Optional.of(since))
                ? 0
                : reach.oldest()
                        .map(oldest -> (int) Duration.between(since, oldest).toHours() + 1)
                        .orElse(hours);
        return List.of(buckets).subList(Math.clamp(unknown, 0, hours), hours);
    }

    /// What the server has from before the oldest event here.
    private static Older older(Visit.Online online, TenantId tenant, EventQuery query, TrailReach reach) {
        // Another event may bear the very time of the oldest one here.
        Optional<Instant> edge = reach.oldest().map(oldest -> oldest.plus(1, ChronoUnit.MICROS));
        // Begun there, not narrowed to it: what is noted as a search is what somebody looks for.
        EventPage page = edge.map(end -> online.server().eventsBefore(tenant, query, end, PAGE))
                .orElseGet(() -> online.server().events(tenant, query, Optional.empty(), PAGE));
        List<AuditEvent> events = new ArrayList<>(page.events());
        while (page.next().isPresent() && events.size() < MOST_OLDER) {
            page = online.server().events(tenant, query, page.next(), PAGE);
            events.addAll(page.events());
        }
        return new Older(events, page.next().isPresent());
    }

    private Listing<AuditEvent> behind(Listing<AuditEvent> newest, Older older) {
        // By what this listing shows, not by what the copy holds: the copy may have grown while the server answered.
        Set<EventId> shown =
                newest.rows(0, ENOUGH).stream().map(AuditEvent::id).collect(Collectors.toUnmodifiableSet());
        List<AuditEvent> rest = older.events().stream()
                .filter(event -> !shown.contains(event.id()))
                .toList();
        return new TwoPartListing<>(newest, rest, older.more(), new Origin.Server(clock.instant()));
    }

    private record Older(List<AuditEvent> events, boolean more) {}
}
