package dev.gatehouse.app.query;

import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.ui.port.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The daily review as the server has it. Several parts of the window show the days and look at every sync, so those
/// are
/// kept for a moment.
public final class ReviewAnswers implements Reviews {
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final CurrentVisit current;
    private final Looking looking;
    private final ServerClock clock;
    private final Map<TenantId, Read> known = new ConcurrentHashMap<>();

    private record Read(Visit visit, Instant at, List<DayAtAGlance> days) {}

    /// About the current stay.
    public ReviewAnswers(CurrentVisit current, ServerClock clock) {
        this.current = current;
        looking = new Looking(current);
        this.clock = clock;
    }

    @Override
    public Optional<List<DayAtAGlance>> days(TenantId tenant) {
        Visit visit = looking.at(tenant);
        Instant now = clock.instant();
        Read last = known.get(tenant);
        if (visit.online().isPresent()
                && last != null
                && last.visit() == visit
                && now.isBefore(last.at().plus(MOMENT))) {
            return Optional.of(last.days());
        }
        Optional<List<DayAtAGlance>> days =
                looking.ask(visit, online -> online.server().reviews(tenant, DAYS));
        days.ifPresent(read -> known.put(tenant, new Read(visit, now, read)));
        return days;
    }

    @Override
    public Optional<DayPage> day(TenantId tenant, LocalDate day) {
        return looking.ask(looking.at(tenant), online -> online.server().review(tenant, day));
    }

    @Override
    public Disposition dispose(TenantId tenant, LocalDate day, ReviewSaying saying) {
        try {
            return current.required().required().server().dispose(tenant, day, saying);
        } finally {
            known.remove(tenant);
        }
    }

    @Override
    public SignOff signOff(TenantId tenant, LocalDate day) {
        try {
            return current.required().required().server().signOffReview(tenant, day);
        } finally {
            known.remove(tenant);
        }
    }
}
