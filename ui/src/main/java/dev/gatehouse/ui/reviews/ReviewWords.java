package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewRules;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The daily review in words.
final class ReviewWords {
    private final Words words;
    private final EventWords events;

    ReviewWords(Words words) {
        this.words = words;
        events = new EventWords(words, Map.of());
    }

    /// What an item is: `Dana Reyes was refused 7 times in a row`.
    String what(ReviewItem item, DayPage page) {
        String who = name(item, page);
        return switch (item.kind()) {
            case ALARM -> words.text("reviews.what.alarm", who, item.count());
            case OWN_RIGHT -> words.text("reviews.what.ownRight", who, item.count());
            case EXPORTS -> words.text("reviews.what.exports", who, item.count());
            case OUTSIDE_HOURS -> words.text("reviews.what.outsideHours", who, item.count());
            case REFUSALS -> words.text("reviews.what.refusals", who, item.count());
            case REST -> words.text("reviews.what.rest", item.count());
        };
    }

    /// Why it is here.
    String why(ReviewItem item) {
        return switch (item.kind()) {
            case ALARM -> words.text("reviews.why.alarm");
            case OWN_RIGHT -> words.text("reviews.why.ownRight");
            case EXPORTS -> words.text("reviews.why.exports", ReviewRules.EXPORTS);
            case OUTSIDE_HOURS -> words.text("reviews.why.outsideHours");
            case REFUSALS ->
                words.text("reviews.why.refusals", ReviewRules.REFUSALS_IN_A_ROW, ReviewRules.UNKNOWN_LOGINS);
            case REST -> words.text("reviews.why.rest", ReviewRules.MOST_ITEMS);
        };
    }

    /// Whom or what an item is about, as its events call it.
    private String name(ReviewItem item, DayPage page) {
        Target subject = item.subject();
        if (subject.kind().equals("login")) {
            return words.text("reviews.unknownLogins");
        }
        Optional<String> called = item.events().stream()
                .map(page.events()::get)
                .filter(Objects::nonNull)
                .flatMap(event -> called(subject, event).stream())
                .findFirst();
        boolean operator = subject.kind().equals(ReviewItem.OPERATOR);
        return operator ? events.who(ActorId.operator(UserId.of(subject.id())), called) : events.whom(subject, called);
    }

    private static Optional<String> called(Target subject, AuditEvent event) {
        if (event.target().equals(Optional.of(subject))) {
            return event.detail().targetName();
        }
        boolean did = event.actor()
                .user()
                .filter(user -> user.toString().equals(subject.id()))
                .isPresent();
        return did ? event.detail().actorName() : Optional.empty();
    }

    /// One event on a line.
    String line(AuditEvent event) {
        return words.text("reviews.event", words.times().clockWithSeconds(event.time()), events.story(event));
    }

    /// What one searches the trail for to see all of an item.
    EventQuery trail(ReviewItem item, DayPage page) {
        EventQuery day = EventQuery.ALL.within(Optional.of(page.from()), Optional.of(page.to()));
        Optional<Target> subject =
                Optional.of(item.subject()).filter(one -> !one.kind().equals("login"));
        EventQuery refused = day.withAction(Optional.of(EventKind.SIGN_IN.wire()))
                .withOutcome(Optional.of(Outcome.REFUSED))
                .withTarget(subject);
        return switch (item.kind()) {
            case ALARM -> day.withTarget(subject);
            case OWN_RIGHT -> day.withActor(actor(item));
            case EXPORTS ->
                day.withAction(Optional.of(EventKind.TRAIL_EXPORTED.wire())).withActor(actor(item));
            case OUTSIDE_HOURS -> refused.withReason(Optional.of(ReasonCode.OUTSIDE_HOURS.wire()));
            case REFUSALS -> refused;
            case REST -> day;
        };
    }

    private static Optional<ActorId> actor(ReviewItem item) {
        UserId user = UserId.of(item.subject().id());
        return Optional.of(
                item.subject().kind().equals(ReviewItem.OPERATOR) ? ActorId.operator(user) : ActorId.person(user));
    }

    /// The name of a verdict.
    String verdict(Verdict verdict) {
        return switch (verdict) {
            case FINE -> words.text("reviews.verdict.fine");
            case FOLLOW_UP -> words.text("reviews.verdict.followUp");
            case INCIDENT -> words.text("reviews.verdict.incident");
        };
    }

    /// What was said of an item, by whom and when.
    String said(Disposition said) {
        return words.text(
                "reviews.said",
                verdict(said.verdict()),
                said.reason().orElse(NumberWords.NONE),
                events.who(said.by(), said.byName()),
                words.times().past(said.at()));
    }

    /// Who signed a day off and when.
    String signedOff(SignOff done) {
        return words.text(
                "reviews.signedOff",
                events.who(done.by(), done.byName()),
                words.times().past(done.at()),
                done.items());
    }

    /// How far a day is: a word or two.
    String state(DayState state) {
        return switch (state) {
            case TODAY -> words.text("reviews.state.today");
            case DUE -> words.text("reviews.state.due");
            case MISSED -> words.text("reviews.state.missed");
            case SIGNED_OFF -> words.text("reviews.state.signedOff");
            case SIGNED_OFF_LATE -> words.text("reviews.state.signedOffLate");
            case BEFORE -> words.text("reviews.state.before");
        };
    }

    /// A day of the strip for whoever does not see it: `21 Nov 2026: missed, 2 open`.
    String spoken(DayAtAGlance day) {
        String state = state(day.state());
        return day.open() == 0
                ? words.text("reviews.day", words.times().date(day.day()), state)
                : words.text("reviews.dayOpen", words.times().date(day.day()), state, day.open());
    }

    /// A day in full.
    String date(LocalDate day) {
        return words.times().date(day);
    }

    static Status status(DayState state) {
        return switch (state) {
            case TODAY, BEFORE -> Status.UNKNOWN;
            case DUE, SIGNED_OFF_LATE -> Status.WARN;
            case MISSED -> Status.BAD;
            case SIGNED_OFF -> Status.OK;
        };
    }

    static Icon icon(DayState state) {
        return switch (state) {
            case TODAY -> Icon.TASKS;
            case BEFORE -> Icon.NOTHING;
            case DUE -> Icon.BELL;
            case MISSED -> Icon.MISSED;
            case SIGNED_OFF -> Icon.DONE;
            case SIGNED_OFF_LATE -> Icon.EXPIRED;
        };
    }
}
