package dev.gatehouse.api.review;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventIds;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.review.ReviewStore;
import dev.gatehouse.api.store.review.ReviewStore.Done;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Signs off days of a tenant that was filled with a history, as somebody did in time, for demonstrations: what it
/// writes
/// happened long ago.
public final class ReviewSeed {
    private final TenantTransaction tx;
    private final EventDesk events;
    private final EventIds ids;
    private final ActorId by;
    private final String name;

    /// @param ids makes the events' ids
    /// @param by who signed off
    /// @param name what they are called
    public ReviewSeed(TenantTransaction tx, EventDesk events, EventIds ids, ActorId by, String name) {
        this.tx = tx;
        this.events = events;
        this.ids = ids;
        this.by = by;
        this.name = name;
    }

    /// Speaks of all items of a day and signs it off.
    ///
    /// @param at when, after its end
    public void signOff(LocalDate day, String reason, Instant at) {
        var reading = new ReviewReading(tx);
        var store = new ReviewStore(tx.sql());
        DayReview found = reading.review(day);
        Map<String, Disposition> said = new HashMap<>();
        for (ReviewItem item : found.items()) {
            AuditEvent event = event(
                    EventKind.REVIEW_DISPOSED,
                    day,
                    at,
                    Optional.of(reason),
                    List.of(after("item", item.key()), after("verdict", Verdict.FINE.wire())));
            var one = new Disposition(item.key(), Verdict.FINE, Optional.of(reason), by, Optional.of(name), at);
            said.put(item.key(), one);
            store.add(day, one, UUID.randomUUID(), event.id().value());
        }
        String digest = new DayReview(day, found.state(), found.items(), said, Optional.empty()).digest();
        int items = found.items().size();
        AuditEvent event = event(
                EventKind.REVIEW_SIGNED_OFF,
                day,
                at,
                Optional.empty(),
                List.of(after("items", Integer.toString(items)), after("digest", digest)));
        store.add(
                new Done(day, reading.zone(), new SignOff(by, Optional.of(name), at, items, digest)),
                event.id().value());
    }

    private AuditEvent event(
            EventKind kind, LocalDate day, Instant at, Optional<String> reason, List<FieldChange> fields) {
        var event = new AuditEvent(
                ids.next(at),
                at,
                by,
                kind.wire(),
                Optional.of(new Target("review", day.toString())),
                Outcome.DONE,
                List.of(),
                tx.revision(),
                "",
                fields,
                new EventDetail(
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        reason,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                OptionalLong.empty());
        events.write(tx, List.of(event));
        return event;
    }

    private static FieldChange after(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }
}
