package dev.gatehouse.api.review;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.review.ReviewDesk.Outcome;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.wire.ReviewWire;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The daily review: its days, one of them, what is said of it.
public final class ReviewRoutes {
    private static final long USUAL_DAYS = 30;

    private final ReviewDesk desk;

    /// @param events is told what is said
    public ReviewRoutes(EventDesk events) {
        desk = new ReviewDesk(events);
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("listReviews", Guarded.snapshot(ReviewRoutes::days))
                .guarded("getReview", Guarded.snapshot(ReviewRoutes::day))
                .guarded("disposeReviewItem", Guarded.writing(this::dispose))
                .guarded("signOffReview", Guarded.writing(this::signOff));
    }

    private static Answer days(Visit visit, TenantTransaction tx) {
        int days = visit.call().number("days").orElse(USUAL_DAYS).intValue();
        return Answer.json(ReviewWire.encodeDays(new ReviewReading(tx).days(days)));
    }

    private static Answer day(Visit visit, TenantTransaction tx) {
        return Answer.json(ReviewWire.encode(new ReviewReading(tx).page(dayOf(visit))));
    }

    private Answer dispose(Visit visit, TenantTransaction tx) {
        ReviewSaying saying = ReviewWire.decodeSaying(JsonFields.of(visit.call().body(), ""));
        return answer(
                visit, saying.item(), desk.dispose(visit, tx, dayOf(visit), saying), "disposition", ReviewWire::encode);
    }

    private Answer signOff(Visit visit, TenantTransaction tx) {
        return answer(visit, "", desk.signOff(visit, tx, dayOf(visit)), "signOff", ReviewWire::encode);
    }

    /// Whoever speaks of themselves is refused by an answer and not by a fault: that they tried is kept.
    private static <T> Answer answer(
            Visit visit, String item, Optional<Outcome<T>> outcome, String name, Function<T, Json.Obj> encode) {
        return outcome.map(done -> Answer.json(
                        done.isNew() ? 201 : 200,
                        new JsonBuilder().put(name, encode.apply(done.value())).build()))
                .orElseGet(() -> Problem.of(
                                item.isEmpty()
                                        ? Fault.of(FaultCode.OWN_REVIEW)
                                        : Fault.of(FaultCode.OWN_REVIEW, "item", item))
                        .answer(Origin.of(visit.call()).request()));
    }

    private static LocalDate dayOf(Visit visit) {
        try {
            return ReviewWire.date(visit.call().inPath("day"));
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid("day", "date");
        }
    }
}
