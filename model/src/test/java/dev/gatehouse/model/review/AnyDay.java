package dev.gatehouse.model.review;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A day of few people who do much of what a review is about.
final class AnyDay {
    static final Instant BEGIN = Instant.parse("2026-11-21T00:00:00Z");
    static final int PEOPLE = 4;

    private AnyDay() {}

    static UserId person(int number) {
        return new UserId(new UUID(1, number));
    }

    static Target target(int number) {
        return new Target("user", person(number).toString());
    }

    /// Events in the order in which they happened.
    static List<ReviewEvent> of(long seed, int count) {
        var random = new Random(seed);
        var events = new ArrayList<ReviewEvent>();
        Instant at = BEGIN;
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(random.nextInt(3));
            events.add(event(random, at, i));
        }
        return events;
    }

    private static ReviewEvent event(Random random, Instant at, int number) {
        int who = random.nextInt(PEOPLE);
        var actor = random.nextInt(8) == 0 ? ActorId.operator(person(who)) : ActorId.person(person(who));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> signIn(at, number, random.nextInt(9) == 0 ? -1 : who, "wrong_password");
            case 4 -> signIn(at, number, who, "outside_hours");
            case 5 ->
                event(at, number, actor, "SignIn", Optional.of(target(who)), Outcome.DONE, List.of(), Optional.empty());
            case 6 ->
                event(at, number, actor, "TrailExported", Optional.empty(), Outcome.DONE, List.of(), text(random));
            case 7 ->
                event(at, number, actor, "TrailSearched", Optional.empty(), Outcome.DONE, List.of(), text(random));
            case 8 -> {
                String action = random.nextInt(6) == 0 ? "LogAlarm" : random.nextBoolean() ? "EditUser" : "SignOut";
                Target whom = target(random.nextInt(PEOPLE));
                yield event(at, number, actor, action, Optional.of(whom), Outcome.DONE, List.of(), Optional.empty());
            }
            default ->
                event(
                        at,
                        number,
                        actor,
                        "ReviewDisposed",
                        Optional.of(new Target("review", "2026-11-20")),
                        Outcome.REFUSED,
                        List.of(random.nextInt(5) == 0 ? "own_review" : "unknown_item"),
                        Optional.empty());
        };
    }

    private static Optional<String> text(Random random) {
        UserId one = person(random.nextInt(PEOPLE));
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("*");
            case 2 -> Optional.of("from=2026-11-01T00:00:00Z to=2026-11-02T00:00:00Z");
            case 3 -> Optional.of("action=SignIn notActor=" + one);
            case 4 -> Optional.of(random.nextBoolean() ? "about=user/" + one : "outcome=refused actor=house/" + one);
            default -> Optional.of("actor:" + one + " from:2026-11-01T00:00:00Z");
        };
    }

    static ReviewEvent signIn(Instant at, int number, int who, String reason) {
        return event(
                at,
                number,
                ActorId.ANONYMOUS,
                "SignIn",
                who < 0 ? Optional.empty() : Optional.of(target(who)),
                Outcome.REFUSED,
                List.of(reason),
                Optional.empty());
    }

    static ReviewEvent event(
            Instant at,
            int number,
            ActorId actor,
            String action,
            Optional<Target> target,
            Outcome outcome,
            List<String> reasons,
            Optional<String> text) {
        return new ReviewEvent(
                new EventId(new UUID(0x7000L, number)), at, actor, action, target, outcome, reasons, text);
    }
}
