package dev.gatehouse.api.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Any mix of conditions, read both ways, against a look at every event.
class EventPagesProperties {
    private static final Instant BEGIN = SampleTrail.BEGIN;

    private static final TenantId TENANT = new TenantId("acme");
    private static final CursorSeal SEAL = new CursorSeal(SecretKey256.of(new byte[SecretKey256.BYTES]));
    private static TestHouse house = TestHouse.fresh();
    private static List<AuditEvent> written = List.of();

    @BeforeContainer
    static void fill() {
        house.create("house");
        house.create("acme");
        written = SampleTrail.write(house, TENANT);
    }

    @AfterContainer
    static void close() {
        house.close();
    }

    /// Whatever is asked, from either end and from the middle, by pages of any size: the same as looking at each event.
    @Property(tries = 200)
    void pagesBothWaysGiveTheSameAsLookingAtEveryEvent(
            @ForAll("queries") EventQuery query, @ForAll @IntRange(min = 1, max = 40) int limit) {
        List<UUID> expected = written.stream()
                .filter(event -> isFound(query, event))
                .map(event -> event.id().value())
                .toList();
        assertThat(walk(query, limit)).isEqualTo(expected);
        assertThat(walkUp(query, new EventStart(Optional.empty(), Optional.empty(), Direction.NEWER), limit))
                .isEqualTo(expected);
        Instant middle = BEGIN.plus(Duration.ofDays(75));
        var older = new EventStart(Optional.empty(), Optional.of(middle), Direction.OLDER);
        var newer = new EventStart(Optional.empty(), Optional.of(middle), Direction.NEWER);
        var both = new ArrayList<>(walkUp(query, newer, limit));
        both.addAll(walk(query, older, limit));
        assertThat(both).isEqualTo(expected);
    }

    /// Written apart from what is tested.
    private static boolean isFound(EventQuery query, AuditEvent event) {
        if (query.involving().isPresent()) {
            Target who = query.involving().get();
            boolean did = who.kind().equals("user") && event.actor().value().equals(who.id());
            if (!did && !event.target().equals(Optional.of(who))) {
                return false;
            }
        }
        return query.actor().stream().allMatch(event.actor()::equals)
                && query.target().stream().allMatch(target -> event.target().equals(Optional.of(target)))
                && query.action().stream().allMatch(event.action()::equals)
                && query.outcome().stream().allMatch(outcome -> event.outcome() == outcome)
                && query.reason().stream().allMatch(event.reasons()::contains)
                && query.address().stream()
                        .allMatch(address -> event.detail().address().equals(Optional.of(address)))
                && query.text().stream()
                        .allMatch(word -> event.detail().text().orElse("").contains(word))
                && query.from().stream().noneMatch(from -> event.time().isBefore(from))
                && query.to().stream().allMatch(to -> event.time().isBefore(to))
                && !query.excluded().actors().contains(event.actor())
                && !query.excluded().actions().contains(event.action());
    }

    @Provide
    static Arbitrary<EventQuery> queries() {
        Arbitrary<ActorId> actors = Arbitraries.integers().between(0, 3).map(i -> ActorId.person(Desk.user(i)));
        Arbitrary<Target> targets = Arbitraries.integers()
                .between(0, 7)
                .map(i -> new Target("user", Desk.user(i).toString()));
        Arbitrary<Instant> instants =
                Arbitraries.integers().between(0, 100).map(i -> BEGIN.plus(Duration.ofHours(36L * i)));
        Arbitrary<EventQuery> usual = Combinators.combine(
                        actors.optional(0.2),
                        targets.optional(0.15),
                        Arbitraries.of("ExtendExpiry", "SignIn").optional(0.2),
                        Arbitraries.of(Outcome.values()).optional(0.2),
                        Arbitraries.of("192.0.2.0", "192.0.2.1", "192.0.2.3").optional(0.15),
                        Arbitraries.of("because", "rareword").optional(0.15),
                        instants.optional(0.3),
                        instants.optional(0.2))
                .as((actor, target, action, outcome, address, text, from, to) -> new EventQuery(
                        actor, target, action, outcome, address, text, from.or(() -> Optional.of(BEGIN)), to));
        return Combinators.combine(
                        usual,
                        targets.optional(0.6),
                        Arbitraries.of("rank", "outside_hours", "machine_not_permitted", "nowhere")
                                .optional(0.25),
                        actors.optional(0.2),
                        Arbitraries.of("ExtendExpiry", "SignIn").optional(0.2))
                .as((query, involving, reason, noActor, noAction) -> query.withInvolving(involving)
                        .withReason(reason)
                        .without(new Excluded(
                                noActor.stream().toList(), noAction.stream().toList())));
    }

    private static List<UUID> walk(EventQuery query, int limit) {
        return walk(query, EventStart.LATEST, limit);
    }

    private static List<UUID> walk(EventQuery query, EventStart from, int limit) {
        var all = new ArrayList<UUID>();
        Optional<EventStart> start = Optional.of(from);
        while (start.isPresent()) {
            EventPage page = page(query, start.get(), limit);
            page.items().forEach(event -> all.add(event.id()));
            start = page.next().map(cursor -> EventStart.after(Optional.of(cursor)));
        }
        return ours(all);
    }

    private static List<UUID> walkUp(EventQuery query, EventStart from, int limit) {
        var all = new ArrayList<UUID>();
        Optional<EventStart> start = Optional.of(from);
        while (start.isPresent()) {
            EventPage page = page(query, start.get(), limit);
            all.addAll(0, page.items().stream().map(StoredEvent::id).toList());
            start = page.prev().map(cursor -> EventStart.after(Optional.of(cursor)));
        }
        return ours(all);
    }

    private static List<UUID> ours(List<UUID> all) {
        // The database's own events are no part of the test.
        var ours = written.stream().map(event -> event.id().value()).toList();
        all.retainAll(ours);
        return all;
    }

    private static EventPages pages(TenantTransaction tx, String reader) {
        return new EventPages(tx.sql(), tx.months(), SEAL, TENANT, reader);
    }

    private static EventPage page(EventQuery query, EventStart start, int limit) {
        return house.databases
                .reading(TENANT, tx -> pages(tx, "one").page(query, start, limit, tx.now()))
                .orElseThrow();
    }
}
