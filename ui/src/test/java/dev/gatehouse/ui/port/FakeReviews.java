package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewCalendar;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewKind;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;

/// Thirty days before today, in London: yesterday with three items is due, the day before with none was missed, the one
/// before that was signed off late; the first five were over before reviews began.
public final class FakeReviews implements Reviews {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final LocalDate YESTERDAY = TODAY.minusDays(1);
    public static final LocalDate MISSED = TODAY.minusDays(2);

    private static final ReviewCalendar CALENDAR =
            new ReviewCalendar(ZoneId.of("Europe/London"), TODAY.minusDays(DAYS - 6));

    private final FakeWorld world;
    private final Map<LocalDate, Map<String, Disposition>> said = new HashMap<>();
    private final Map<LocalDate, SignOff> signedOff = new HashMap<>();
    private final Map<LocalDate, List<ReviewItem>> items = new HashMap<>();
    private final Map<EventId, AuditEvent> events = new HashMap<>();
    /// Everything that was said, in order.
    public final List<ReviewSaying> sayings = new ArrayList<>();
    private boolean losesNextAnswer;

    FakeReviews(FakeWorld world) {
        this.world = world;
        for (int back = 4; back < DAYS - 5; back++) {
            LocalDate day = TODAY.minusDays(back);
            signedOff.put(day, done(CALENDAR.end(day).plusSeconds(3_600), 0));
        }
        LocalDate late = TODAY.minusDays(3);
        signedOff.put(late, done(CALENDAR.end(late).plusSeconds(100_000), 1));
        items.put(
                YESTERDAY,
                List.of(
                        item(ReviewKind.EXPORTS, 1, "TrailExported", 3),
                        item(ReviewKind.OUTSIDE_HOURS, 2, "SignIn", 1),
                        item(ReviewKind.REFUSALS, 3, "SignIn", 24)));
    }

    /// Puts an item about somebody into yesterday, before all others.
    public void about(UserId person) {
        var event = event(new Target("user", person.toString()), "SignIn", 99);
        var own = new ReviewItem(
                ReviewKind.REFUSALS,
                new Target("user", person.toString()),
                5,
                List.of(event.id()),
                event.time(),
                event.time());
        var all = new ArrayList<>(List.of(own));
        all.addAll(items.get(YESTERDAY));
        items.put(YESTERDAY, List.copyOf(all));
    }

    /// What is said next is done, but nobody hears.
    public void loseNextAnswer() {
        losesNextAnswer = true;
    }

    private static SignOff done(Instant at, int items) {
        return new SignOff(
                ActorId.person(new UserId(new UUID(9, 9))), Optional.of("Ruth Brandt"), at, items, "0".repeat(64));
    }

    private ReviewItem item(ReviewKind kind, int number, String action, int count) {
        var subject = new Target("user", new UUID(7, number).toString());
        var all = IntStream.range(0, Math.min(count, ReviewItem.MOST_EVENTS))
                .mapToObj(i -> event(subject, action, i))
                .toList();
        return new ReviewItem(
                kind,
                subject,
                count,
                all.stream().map(AuditEvent::id).toList(),
                all.getFirst().time(),
                all.getLast().time());
    }

    private AuditEvent event(Target subject, String action, int number) {
        boolean signIn = action.equals("SignIn");
        var event = new AuditEvent(
                new EventId(UUID.randomUUID()),
                CALENDAR.start(YESTERDAY).plusSeconds(60L * number),
                signIn ? ActorId.ANONYMOUS : new ActorId(subject.id()),
                action,
                signIn ? Optional.of(subject) : Optional.empty(),
                signIn ? Outcome.REFUSED : Outcome.DONE,
                signIn ? List.of("wrong_password") : List.of(),
                1,
                "req-" + number,
                List.of(),
                new EventDetail(
                        signIn ? Optional.empty() : Optional.of("Oscar Neumann"),
                        signIn ? Optional.of("Maria Lopez") : Optional.empty(),
                        Optional.of("10.4.7.12"),
                        signIn ? Optional.empty() : Optional.of("*"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                OptionalLong.empty());
        events.put(event.id(), event);
        return event;
    }

    private boolean isAway() {
        return !world.link().connection().getValue().isOnline();
    }

    @Override
    public Optional<List<DayAtAGlance>> days(TenantId tenant) {
        if (isAway()) {
            return Optional.empty();
        }
        return Optional.of(TODAY.minusDays(DAYS - 1)
                .datesUntil(TODAY.plusDays(1))
                .map(day -> {
                    DayReview review = review(day);
                    return new DayAtAGlance(
                            day,
                            review.state(),
                            review.signOff().isPresent() ? 0 : review.open().size(),
                            review.items().size());
                })
                .toList());
    }

    private DayReview review(LocalDate day) {
        Optional<SignOff> done = Optional.ofNullable(signedOff.get(day));
        DayState state = CALENDAR.state(day, done.map(SignOff::at), world.link().serverTime());
        return new DayReview(day, state, items.getOrDefault(day, List.of()), said.getOrDefault(day, Map.of()), done);
    }

    @Override
    public Optional<DayPage> day(TenantId tenant, LocalDate day) {
        return isAway()
                ? Optional.empty()
                : Optional.of(new DayPage(review(day), CALENDAR.start(day), CALENDAR.end(day), events));
    }

    @Override
    public Disposition dispose(TenantId tenant, LocalDate day, ReviewSaying saying) {
        requireServer();
        ActorId by = world.me().author(tenant).id();
        review(day).refusesDisposition(saying.item(), by).ifPresent(fault -> {
            throw new FaultException(fault);
        });
        sayings.add(saying);
        var disposition = new Disposition(
                saying.item(),
                saying.verdict(),
                Optional.of(saying.reason()),
                by,
                Optional.of(world.me().name()),
                world.link().serverTime());
        said.computeIfAbsent(day, _ -> new HashMap<>()).put(saying.item(), disposition);
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw FaultException.of(FaultCode.UNREACHABLE);
        }
        return disposition;
    }

    @Override
    public SignOff signOff(TenantId tenant, LocalDate day) {
        requireServer();
        DayReview review = review(day);
        review.refusesSignOff(world.me().author(tenant).id()).ifPresent(fault -> {
            throw new FaultException(fault);
        });
        return signedOff.computeIfAbsent(
                day, _ -> done(world.link().serverTime(), review.items().size()));
    }

    private void requireServer() {
        if (isAway()) {
            throw new FaultException(Fault.of(FaultCode.OFFLINE));
        }
    }
}
