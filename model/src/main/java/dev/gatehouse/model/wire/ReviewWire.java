package dev.gatehouse.model.wire;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewKind;
import dev.gatehouse.model.review.ReviewRules;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The daily review: days at a glance, one day, and what is said of it.
public final class ReviewWire {
    /// The most days at a glance.
    public static final int MOST_DAYS = 90;

    private static final int DATE = 10;
    private static final int NAME = 2_000;
    private static final int DIGEST = 64;
    private static final int MOST_ITEMS = ReviewRules.MOST_ITEMS + 1;
    private static final long MOST_COUNT = Long.MAX_VALUE;

    private ReviewWire() {}

    /// Days, the earliest first.
    public static Json.Obj encodeDays(List<DayAtAGlance> days) {
        return new JsonBuilder()
                .putAll("days", days.stream().map(ReviewWire::encode).toList())
                .build();
    }

    private static Json.Obj encode(DayAtAGlance day) {
        return new JsonBuilder()
                .put("day", day.day().toString())
                .put("state", day.state().wire())
                .put("open", day.open())
                .put("items", day.items())
                .build();
    }

    /// Reads days.
    public static List<DayAtAGlance> decodeDays(JsonFields in) {
        return in.list("days", MOST_DAYS).stream()
                .map(item -> JsonFields.of(item, in.at("days")))
                .map(day -> new DayAtAGlance(day(day), state(day), (int) day.whole("open", 0, MOST_ITEMS), (int)
                        day.whole("items", 0, MOST_ITEMS)))
                .toList();
    }

    /// One day.
    public static Json.Obj encode(DayPage page) {
        DayReview review = page.review();
        var out = new JsonBuilder()
                .put("day", review.day().toString())
                .put("state", review.state().wire())
                .put("from", page.from())
                .put("to", page.to())
                .putAll(
                        "items",
                        review.items().stream().map(item -> encode(item, page)).toList());
        review.signOff().ifPresent(done -> out.put("signOff", encode(done)));
        return out.build();
    }

    private static Json.Obj encode(ReviewItem item, DayPage page) {
        var out = new JsonBuilder()
                .put("key", item.key())
                .put("kind", item.kind().wire())
                .put("subject", item.subject().wire())
                .put("count", item.count())
                .put("first", item.first())
                .put("last", item.last())
                .putAll(
                        "events",
                        item.events().stream()
                                .map(page.events()::get)
                                .filter(Objects::nonNull)
                                .map(EventWire::encode)
                                .toList());
        Optional.ofNullable(page.review().dispositions().get(item.key()))
                .ifPresent(said -> out.put("disposition", encode(said)));
        return out.build();
    }

    /// What was said of an item.
    public static Json.Obj encode(Disposition said) {
        return new JsonBuilder()
                .put("item", said.item())
                .put("verdict", said.verdict().wire())
                .putIf("reason", said.reason())
                .put("by", said.by().value())
                .putIf("byName", said.byName())
                .put("at", said.at())
                .build();
    }

    /// What somebody is about to say.
    public static Json.Obj encode(ReviewSaying saying) {
        return new JsonBuilder()
                .put("key", saying.key().toString())
                .put("item", saying.item())
                .put("verdict", saying.verdict().wire())
                .put("reason", saying.reason())
                .build();
    }

    /// Reads what somebody is about to say; nothing else may stand there.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request`, for a reason without words, too
    public static ReviewSaying decodeSaying(JsonFields in) {
        String reason = in.text("reason", Disposition.LONGEST_REASON).strip();
        if (reason.isEmpty()) {
            throw JsonFields.invalid(in.at("reason"), "words");
        }
        var saying = new ReviewSaying(in.uuid("key"), in.text("item", ReviewItem.LONGEST_KEY), verdict(in), reason);
        in.done();
        return saying;
    }

    /// That a day is done.
    public static Json.Obj encode(SignOff done) {
        return new JsonBuilder()
                .put("by", done.by().value())
                .putIf("byName", done.byName())
                .put("at", done.at())
                .put("items", done.items())
                .put("digest", done.digest())
                .build();
    }

    /// Reads a day.
    public static DayPage decodePage(JsonFields in) {
        var items = new ArrayList<ReviewItem>();
        Map<String, Disposition> dispositions = new HashMap<>();
        Map<EventId, AuditEvent> events = new HashMap<>();
        for (Json each : in.list("items", MOST_ITEMS)) {
            JsonFields item = JsonFields.of(each, in.at("items"));
            List<AuditEvent> own = item.list("events", ReviewItem.MOST_EVENTS).stream()
                    .map(event -> EventWire.decode(JsonFields.of(event, item.at("events"))))
                    .toList();
            own.forEach(event -> events.put(event.id(), event));
            ReviewItem read = item(item, own.stream().map(AuditEvent::id).toList());
            items.add(read);
            item.object("disposition").ifPresent(said -> dispositions.put(read.key(), decodeDisposition(said)));
        }
        var review = new DayReview(
                day(in), state(in), items, dispositions, in.object("signOff").map(ReviewWire::decodeSignOff));
        return new DayPage(review, in.instant("from"), in.instant("to"), events);
    }

    private static ReviewItem item(JsonFields in, List<EventId> events) {
        return new ReviewItem(
                in.word("kind", ReviewKind::ofWire).orElseThrow(() -> JsonFields.invalid(in.at("kind"), "word")),
                in.parsed("subject", ReviewItem.LONGEST_KEY, Target::ofWire)
                        .orElseThrow(() -> JsonFields.invalid(in.at("subject"), "target")),
                in.whole("count", 0, MOST_COUNT),
                events,
                in.instant("first"),
                in.instant("last"));
    }

    /// Reads what was said of an item.
    public static Disposition decodeDisposition(JsonFields in) {
        return new Disposition(
                in.text("item", ReviewItem.LONGEST_KEY),
                verdict(in),
                in.optionalText("reason", Disposition.LONGEST_REASON),
                actor(in),
                in.optionalText("byName", NAME),
                in.instant("at"));
    }

    private static Verdict verdict(JsonFields in) {
        return in.word("verdict", Verdict::ofWire).orElseThrow(() -> JsonFields.invalid(in.at("verdict"), "word"));
    }

    /// Reads that a day is done.
    public static SignOff decodeSignOff(JsonFields in) {
        return new SignOff(
                actor(in),
                in.optionalText("byName", NAME),
                in.instant("at"),
                (int) in.whole("items", 0, MOST_ITEMS),
                in.text("digest", DIGEST));
    }

    private static ActorId actor(JsonFields in) {
        return in.parsed("by", 60, ActorId::new).orElseThrow(() -> JsonFields.invalid(in.at("by"), "actor"));
    }

    private static DayState state(JsonFields in) {
        return in.word("state", DayState::ofWire).orElseThrow(() -> JsonFields.invalid(in.at("state"), "word"));
    }

    private static LocalDate day(JsonFields in) {
        return in.parsed("day", DATE, ReviewWire::date).orElseThrow(() -> JsonFields.invalid(in.at("day"), "date"));
    }

    /// A date.
    ///
    /// @throws IllegalArgumentException if it is none
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date", e);
        }
    }
}
