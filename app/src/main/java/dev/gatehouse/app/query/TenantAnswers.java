package dev.gatehouse.app.query;

import dev.gatehouse.app.cache.people.PeopleCounts;
import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tenants at a glance: counted here where there is a copy, by the server where there is none.
public final class TenantAnswers implements Tenants {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final CurrentVisit current;
    private final Looking looking;
    private final ServerClock clock;

    /// About the current stay.
    public TenantAnswers(CurrentVisit current, ServerClock clock) {
        this.current = current;
        looking = new Looking(current);
        this.clock = clock;
    }

    @Override
    public List<TenantRow> rows() {
        Visit visit = current.required();
        Instant now = clock.instant();
        boolean stale = visit.store().tenants().all().stream()
                .flatMap(known -> known.counters().stream())
                .allMatch(counters -> counters.asOf().plus(FRESH).isBefore(now));
        if (stale) {
            var _ = looking.ask(visit, online -> {
                online.sync().tenants();
                return true;
            });
        }
        return visit.store().tenants().all().stream()
                .map(known -> row(visit, known, now))
                .toList();
    }

    private TenantRow row(Visit visit, KnownTenant known, Instant now) {
        long refusedToday =
                known.counters().map(KnownTenant.Counters::refusedToday).orElse(0L);
        Optional<PeopleCounts> here =
                visit.store().people().counts(known.tenant().id(), now);
        if (here.isPresent()) {
            PeopleCounts counts = here.get();
            return new TenantRow(
                    known.tenant(),
                    counts.all(),
                    counts.active(),
                    counts.lists().getOrDefault(UserFilter.EXPIRED, 0L),
                    counts.lists().getOrDefault(UserFilter.LOCKED, 0L),
                    refusedToday,
                    signedIn(known, now),
                    new Origin.Workstation(counts.asOf()));
        }
        var counters = known.counters().orElse(new KnownTenant.Counters(0, 0, 0, 0, 0, now));
        return new TenantRow(
                known.tenant(),
                counters.people(),
                Math.max(0, counters.people() - counters.expired() - counters.locked()),
                counters.expired(),
                counters.locked(),
                refusedToday,
                signedIn(known, now),
                new Origin.Server(counters.asOf()));
    }

    /// Who is signed in changes with every minute; what was counted longer ago is not known now.
    private static Optional<Long> signedIn(KnownTenant known, Instant now) {
        return known.counters()
                .filter(counters -> !counters.asOf().plus(FRESH).isBefore(now))
                .map(KnownTenant.Counters::signedIn);
    }
}
