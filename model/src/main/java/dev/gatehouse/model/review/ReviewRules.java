package dev.gatehouse.model.review;

import static java.util.Comparator.comparing;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds in the events of one day what a person has to look at. What happens later on the day adds items and never
/// takes
/// one away, but that the last ones become a [ReviewKind#REST] when there are too many.
public final class ReviewRules {
    /// From how many refused sign-ins in a row on, without a good one between, an account is looked at.
    public static final int REFUSALS_IN_A_ROW = 5;

    /// From how many tries of logins that nobody has on, a day is looked at.
    public static final int UNKNOWN_LOGINS = 20;

    /// From how many exports on somebody's day is looked at; one that only time narrows is looked at alone.
    public static final int EXPORTS = 3;

    /// How many items a day has; the others are counted in one more.
    public static final int MOST_ITEMS = 100;

    /// What people do to themselves every day, and no right is needed for.
    public static final Set<String> EVERYDAY = Set.of(
            EventKind.SIGN_IN.wire(),
            EventKind.SIGN_OUT.wire(),
            EventKind.SESSION_ENDED.wire(),
            EventKind.SESSION_PROLONGED.wire(),
            EventKind.PASSWORD_CHOSEN.wire(),
            EventKind.ACCESS_EVALUATED.wire());

    /// Whom an item is about that gathers what has no room.
    public static final Target EVERYTHING = new Target("trail", "rest");

    private static final Target UNKNOWN = new Target("login", "unknown");
    private static final Set<String> LOOKS = Set.of(EventKind.TRAIL_SEARCHED.wire(), EventKind.TRAIL_EXPORTED.wire());
    private static final Set<String> CONDITIONS = Set.of("actor", "target", "about");
    private static final Comparator<ReviewEvent> AS_IT_HAPPENED =
            comparing(ReviewEvent::time).thenComparing(event -> event.id().value());

    private final Predicate<UserId> reviewers;
    private final Map<Target, Integer> inARow = new TreeMap<>(comparing(Target::wire));
    private final Map<Target, List<ReviewEvent>> refused = new TreeMap<>(comparing(Target::wire));
    private final Map<ReviewKind, Map<Target, List<ReviewEvent>>> found = new TreeMap<>();

    private ReviewRules(Predicate<UserId> reviewers) {
        this.reviewers = reviewers;
    }

    /// The items of a day, the gravest first, then as they began.
    ///
    /// @param events those of the day, in any order; what [#concerns] none may be missing
    /// @param reviewers who held the right to review on that day
    /// @param unread whether there were more events than could be read
    public static List<ReviewItem> items(Collection<ReviewEvent> events, Predicate<UserId> reviewers, boolean unread) {
        var rules = new ReviewRules(reviewers);
        events.stream().sorted(AS_IT_HAPPENED).forEach(rules::take);
        return rules.items(unread, events.stream().map(ReviewEvent::time).max(Comparator.naturalOrder()));
    }

    /// Whether an event can be a part of an item, or end a row of refusals.
    public static boolean concerns(ReviewEvent event) {
        return event.action().equals(EventKind.SIGN_IN.wire())
                || LOOKS.contains(event.action())
                || isAlarm(event)
                || event.reasons().contains(FaultCode.OWN_REVIEW.wire())
                || onOneself(event);
    }

    /// Who did something to themselves, or looked for themselves: of these one has to know whether they may review.
    public static Set<UserId> onThemselves(Collection<ReviewEvent> events) {
        return events.stream()
                .filter(event -> onOneself(event) || looksForOneself(event))
                .filter(event -> !event.actor().isOperator())
                .flatMap(event -> event.actor().user().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAlarm(ReviewEvent event) {
        return event.action().equals(EventKind.LOG_ALARM.wire())
                || event.action().equals(EventKind.RECOVERED.wire());
    }

    /// Whether somebody of the tenant did something to themselves that needs a right.
    private static boolean onOneself(ReviewEvent event) {
        return !event.actor().isOperator()
                && !EVERYDAY.contains(event.action())
                && event.actor()
                        .user()
                        .filter(user -> event.target().equals(Optional.of(person(user))))
                        .isPresent();
    }

    private static Target person(UserId user) {
        return new Target("user", user.toString());
    }

    private void take(ReviewEvent event) {
        if (isAlarm(event)) {
            add(ReviewKind.ALARM, event.target().orElse(EVERYTHING), event);
        }
        if (isOfReviewer(event)) {
            who(event.actor()).ifPresent(subject -> add(ReviewKind.OWN_RIGHT, subject, event));
        }
        if (event.action().equals(EventKind.TRAIL_EXPORTED.wire()) && event.outcome() == Outcome.DONE) {
            who(event.actor()).ifPresent(subject -> add(ReviewKind.EXPORTS, subject, event));
        }
        if (event.action().equals(EventKind.SIGN_IN.wire())) {
            signIn(event);
        }
    }

    private void signIn(ReviewEvent event) {
        Target whose = event.target().orElse(UNKNOWN);
        if (event.outcome() == Outcome.DONE) {
            inARow.remove(whose);
            refused.remove(whose);
            return;
        }
        if (event.reasons().contains(ReasonCode.OUTSIDE_HOURS.wire())) {
            add(ReviewKind.OUTSIDE_HOURS, whose, event);
        }
        refused.computeIfAbsent(whose, _ -> new ArrayList<>()).add(event);
        int row = inARow.merge(whose, 1, Integer::sum);
        int enough = whose.equals(UNKNOWN) ? UNKNOWN_LOGINS : REFUSALS_IN_A_ROW;
        if (row >= enough) {
            refused.get(whose).forEach(one -> add(ReviewKind.REFUSALS, whose, one));
            refused.remove(whose);
        }
    }

    /// Whether somebody who may review used a right on themselves. Who looks into a tenant's trail from the house, or
    /// tries
    /// to settle something, may as a matter of course.
    private boolean isOfReviewer(ReviewEvent event) {
        if (event.reasons().contains(FaultCode.OWN_REVIEW.wire())) {
            return true;
        }
        return (onOneself(event) || looksForOneself(event))
                && (event.actor().isOperator()
                        || event.actor().user().filter(reviewers).isPresent());
    }

    /// Whether somebody looked in the trail for what they did, or for what was done to them.
    private static boolean looksForOneself(ReviewEvent event) {
        return LOOKS.contains(event.action())
                && event.actor().user().isPresent()
                && event.text().stream()
                        .flatMap(text -> List.of(text.split(" ")).stream())
                        .anyMatch(word -> isFor(word, event.actor()));
    }

    /// Whether a condition of a search is for somebody: `actor=ID`, or `about:user/ID`, and not `notActor=ID`.
    private static boolean isFor(String word, ActorId actor) {
        int end = word.indexOf('=') < 0 ? word.indexOf(':') : word.indexOf('=');
        if (end < 0 || !CONDITIONS.contains(word.substring(0, end))) {
            return false;
        }
        String whom = word.substring(end + 1);
        return whom.equals(actor.value()) || whom.equals("user/" + actor.value());
    }

    private static Optional<Target> who(ActorId actor) {
        return actor.user().map(user -> new Target(actor.isOperator() ? ReviewItem.OPERATOR : "user", user.toString()));
    }

    private void add(ReviewKind kind, Target subject, ReviewEvent event) {
        found.computeIfAbsent(kind, _ -> new TreeMap<>(comparing(Target::wire)))
                .computeIfAbsent(subject, _ -> new ArrayList<>())
                .add(event);
    }

    private List<ReviewItem> items(boolean unread, Optional<Instant> newest) {
        var items = new ArrayList<ReviewItem>();
        found.forEach((kind, subjects) -> subjects.entrySet().stream()
                .filter(entry -> kind != ReviewKind.EXPORTS || isMuch(entry.getValue()))
                .map(entry -> item(kind, entry.getKey(), entry.getValue()))
                .sorted(comparing(ReviewItem::first).thenComparing(ReviewItem::key))
                .forEach(items::add));
        List<ReviewItem> beyond = items.subList(Math.min(items.size(), MOST_ITEMS), items.size());
        long count = beyond.stream().mapToLong(ReviewItem::count).sum();
        var told = new ArrayList<>(items.subList(0, items.size() - beyond.size()));
        if (unread || !beyond.isEmpty()) {
            // Of no events of its own: what it stands for is in no item.
            Instant at = newest.orElse(Instant.EPOCH);
            told.add(new ReviewItem(ReviewKind.REST, EVERYTHING, count, List.of(), at, at));
        }
        return told;
    }

    /// Whether exports are many, or one of them takes all of a time; of one whose words were erased nobody knows
    /// better.
    private static boolean isMuch(List<ReviewEvent> exports) {
        return exports.size() >= EXPORTS
                || exports.stream()
                        .anyMatch(export -> export.text()
                                .map(ReviewRules::isNarrowedByTimeOnly)
                                .orElse(true));
    }

    private static boolean isNarrowedByTimeOnly(String text) {
        return List.of(text.split(" ")).stream()
                .allMatch(word -> word.equals("*")
                        || word.isEmpty()
                        || word.startsWith("from")
                        || word.startsWith("to=")
                        || word.startsWith("to:"));
    }

    private static ReviewItem item(ReviewKind kind, Target subject, List<ReviewEvent> events) {
        return new ReviewItem(
                kind,
                subject,
                events.size(),
                events.stream()
                        .limit(ReviewItem.MOST_EVENTS)
                        .map(ReviewEvent::id)
                        .collect(Collectors.toUnmodifiableList()),
                events.getFirst().time(),
                events.getLast().time());
    }
}
