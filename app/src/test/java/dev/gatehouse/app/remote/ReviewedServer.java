package dev.gatehouse.app.remote;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server with one day that waits to be reviewed.
abstract class ReviewedServer implements Server {
    private int reviewsAsked;

    /// Fails while it is away.
    abstract void up();

    @Override
    public synchronized List<DayAtAGlance> reviews(TenantId asked, int days) {
        up();
        reviewsAsked++;
        return List.of(new DayAtAGlance(LocalDate.parse("2026-11-21"), DayState.DUE, 2, 3));
    }

    @Override
    public synchronized DayPage review(TenantId asked, LocalDate day) {
        up();
        return new DayPage(
                new DayReview(day, DayState.DUE, List.of(), Map.of(), Optional.empty()),
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                Map.of());
    }

    @Override
    public synchronized Disposition dispose(TenantId asked, LocalDate day, ReviewSaying saying) {
        up();
        return new Disposition(
                saying.item(),
                saying.verdict(),
                Optional.of(saying.reason()),
                ActorId.ANONYMOUS,
                Optional.empty(),
                Instant.EPOCH);
    }

    @Override
    public synchronized SignOff signOffReview(TenantId asked, LocalDate day) {
        up();
        return new SignOff(ActorId.ANONYMOUS, Optional.empty(), Instant.EPOCH, 0, "");
    }

    /// How often the days were asked for.
    public synchronized int reviewsAsked() {
        return reviewsAsked;
    }
}
