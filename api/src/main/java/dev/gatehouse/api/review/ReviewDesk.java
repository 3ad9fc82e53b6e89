package dev.gatehouse.api.review;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.review.ReviewStore;
import dev.gatehouse.api.store.review.ReviewStore.Done;
import dev.gatehouse.api.store.review.ReviewStore.Said;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where reviewers say what they make of a day: one transaction, one event. One of them speaks at a time, so that
/// nobody
/// signs off what somebody else is just changing.
final class ReviewDesk {
    private final EventDesk events;

    /// What came of it.
    ///
    /// @param value what stands now
    /// @param isNew whether it was added now
    record Outcome<T>(T value, boolean isNew) {}

    /// @param events is told of it
    ReviewDesk(EventDesk events) {
        this.events = events;
    }

    /// Says something of an item; empty: it is about whoever says it, and that they tried is in the log.
    ///
    /// @throws FaultException `day_not_over`, `day_signed_off`, `unknown_item`, or `key_reused`
    Optional<Outcome<Disposition>> dispose(Visit visit, TenantTransaction tx, LocalDate day, ReviewSaying saying) {
        var store = new ReviewStore(tx.sql());
        store.lock();
        ActorId by = visit.actor();
        Optional<Said> before = store.said(saying.key());
        if (before.isPresent()) {
            return Optional.of(new Outcome<>(same(before.get(), day, saying, by), false));
        }
        DayReview review = new ReviewReading(tx).review(day);
        Optional<Fault> refusal = review.refusesDisposition(saying.item(), by);
        if (isOwn(refusal)) {
            refuse(visit, tx, EventKind.REVIEW_DISPOSED, day, saying.item());
            return Optional.empty();
        }
        refusal.ifPresent(ReviewDesk::raise);
        Optional<Disposition> earlier =
                Optional.ofNullable(review.dispositions().get(saying.item()));
        AuditEvent event = events.record(
                        tx,
                        Happening.review(visit, EventKind.REVIEW_DISPOSED, day, Optional.of(saying.reason()))
                                .writing(
                                        List.of(
                                                item(saying.item()),
                                                new FieldChange(
                                                        "verdict",
                                                        earlier.map(one ->
                                                                one.verdict().wire()),
                                                        Optional.of(
                                                                saying.verdict().wire()))),
                                        List.of()))
                .getFirst();
        var said = new Disposition(
                saying.item(),
                saying.verdict(),
                Optional.of(saying.reason()),
                by,
                event.detail().actorName(),
                event.time());
        store.add(day, said, saying.key(), event.id().value());
        return Optional.of(new Outcome<>(said, true));
    }

    /// The very same that was said under the key; what was erased of it cannot be held against it.
    private static Disposition same(Said before, LocalDate day, ReviewSaying saying, ActorId by) {
        Disposition said = before.disposition();
        boolean same = before.day().equals(day)
                && said.by().equals(by)
                && said.item().equals(saying.item())
                && said.verdict() == saying.verdict()
                && said.reason().map(saying.reason()::equals).orElse(true);
        if (!same) {
            throw FaultException.of(FaultCode.KEY_REUSED);
        }
        return said;
    }

    /// Signs a day off; empty: it holds an item about whoever does, of which nobody has said anything, and that they
    /// tried is in the log. A day that was signed off already stays so.
    ///
    /// @throws FaultException `day_not_over` or `items_open`
    Optional<Outcome<SignOff>> signOff(Visit visit, TenantTransaction tx, LocalDate day) {
        var store = new ReviewStore(tx.sql());
        store.lock();
        var reading = new ReviewReading(tx);
        DayReview review = reading.review(day);
        if (review.signOff().isPresent()) {
            return Optional.of(new Outcome<>(review.signOff().get(), false));
        }
        Optional<Fault> refusal = review.refusesSignOff(visit.actor());
        if (isOwn(refusal)) {
            refuse(
                    visit,
                    tx,
                    EventKind.REVIEW_SIGNED_OFF,
                    day,
                    refusal.get().arguments().getOrDefault("item", ""));
            return Optional.empty();
        }
        refusal.ifPresent(ReviewDesk::raise);
        String digest = review.digest();
        AuditEvent event = events.record(
                        tx,
                        Happening.review(visit, EventKind.REVIEW_SIGNED_OFF, day, Optional.empty())
                                .writing(
                                        List.of(
                                                after(
                                                        "items",
                                                        Integer.toString(
                                                                review.items().size())),
                                                after("digest", digest)),
                                        List.of()))
                .getFirst();
        var signOff = new SignOff(
                visit.actor(),
                event.detail().actorName(),
                event.time(),
                review.items().size(),
                digest);
        store.add(new Done(day, reading.zone(), signOff), event.id().value());
        return Optional.of(new Outcome<>(signOff, true));
    }

    private static boolean isOwn(Optional<Fault> refusal) {
        return refusal.filter(fault -> fault.code() == FaultCode.OWN_REVIEW).isPresent();
    }

    private static void raise(Fault fault) {
        throw new FaultException(fault);
    }

    private void refuse(Visit visit, TenantTransaction tx, EventKind kind, LocalDate day, String item) {
        events.record(
                tx,
                Happening.review(visit, kind, day, Optional.empty())
                        .writing(List.of(item(item)), List.of())
                        .refused(List.of(FaultCode.OWN_REVIEW.wire())));
    }

    private static FieldChange item(String key) {
        return after("item", key);
    }

    private static FieldChange after(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }
}
