package dev.gatehouse.api.review;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.review.ReviewEvents;
import dev.gatehouse.api.store.review.ReviewStore;
import dev.gatehouse.api.store.review.ReviewStore.Done;
import dev.gatehouse.api.store.review.Reviewers;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.ReviewCalendar;
import dev.gatehouse.model.review.ReviewEvent;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewRules;
import dev.gatehouse.model.review.SignOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The review of a tenant's days as it stands. Reading it leaves no event.
final class ReviewReading {
    private final TenantTransaction tx;
    private final ReviewEvents events;
    private final ReviewStore store;
    private final LocalDate duty;

    /// What was found on a day.
    private record Found(List<ReviewItem> items, List<ReviewEvent> events) {}

    /// @param tx on the tenant
    ReviewReading(TenantTransaction tx) {
        this.tx = tx;
        events = new ReviewEvents(tx.sql());
        store = new ReviewStore(tx.sql());
        LocalDate began = store.since().atZone(zone()).toLocalDate();
        duty = store.firstDone().filter(first -> first.isBefore(began)).orElse(began);
    }

    /// The tenant's home zone.
    ZoneId zone() {
        return tx.policy().homeZone();
    }

    /// The last days and today, the earliest first.
    ///
    /// @param count how many
    List<DayAtAGlance> days(int count) {
        ReviewCalendar calendar = calendar(Optional.empty());
        LocalDate today = calendar.dayOf(tx.now());
        LocalDate first = today.minusDays(count - 1L);
        Map<LocalDate, Done> done = store.done(first, today);
        Set<String> said = new HashSet<>(store.saidBetween(first, today));
        return first.datesUntil(today.plusDays(1))
                .map(day -> glance(day, calendar, Optional.ofNullable(done.get(day)), said))
                .toList();
    }

    private DayAtAGlance glance(LocalDate day, ReviewCalendar calendar, Optional<Done> done, Set<String> said) {
        if (done.isPresent()) {
            SignOff signOff = done.get().signOff();
            DayState state = calendar(done).state(day, Optional.of(signOff.at()), tx.now());
            return new DayAtAGlance(day, state, 0, signOff.items());
        }
        DayState state = calendar.state(day, Optional.empty(), tx.now());
        if (state == DayState.BEFORE) {
            // Nobody has to look, so nothing is read.
            return new DayAtAGlance(day, state, 0, 0);
        }
        List<ReviewItem> items = found(day, calendar).items();
        long open = items.stream()
                .filter(item -> !said.contains(day + " " + item.key()))
                .count();
        return new DayAtAGlance(day, state, (int) open, items.size());
    }

    /// One day.
    DayReview review(LocalDate day) {
        Optional<Done> done = done(day);
        return review(day, done, found(day, calendar(done)));
    }

    /// One day with its events.
    DayPage page(LocalDate day) {
        Optional<Done> done = done(day);
        ReviewCalendar calendar = calendar(done);
        Found found = found(day, calendar);
        Set<EventId> named =
                found.items().stream().flatMap(item -> item.events().stream()).collect(Collectors.toSet());
        var whole = events.whole(found.events().stream()
                .filter(event -> named.contains(event.id()))
                .toList());
        return new DayPage(review(day, done, found), calendar.start(day), calendar.end(day), whole);
    }

    private DayReview review(LocalDate day, Optional<Done> done, Found found) {
        Optional<SignOff> signOff = done.map(Done::signOff);
        DayState state = calendar(done).state(day, signOff.map(SignOff::at), tx.now());
        return new DayReview(day, state, found.items(), store.said(day), signOff);
    }

    private Optional<Done> done(LocalDate day) {
        return Optional.ofNullable(store.done(day, day).get(day));
    }

    /// A day that is done is the day it was in the zone of then.
    private ReviewCalendar calendar(Optional<Done> done) {
        return new ReviewCalendar(done.map(Done::zone).orElseGet(this::zone), duty);
    }

    private Found found(LocalDate day, ReviewCalendar calendar) {
        Instant from = calendar.start(day);
        Instant to = calendar.end(day);
        ReviewEvents.Read read = events.between(from, to);
        Set<UserId> reviewers = new Reviewers(tx.sql()).among(ReviewRules.onThemselves(read.events()), from, to);
        return new Found(ReviewRules.items(read.events(), reviewers::contains, read.unread()), read.events());
    }
}
