package dev.gatehouse.api.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.api.json.JsonReader;
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
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Facet;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The trail, over two hundred events in ten months.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPagesTest {
    private static final EventQuery ALL = EventQuery.ALL;
    private static final Instant BEGIN = SampleTrail.BEGIN;

    private final TestHouse house = TestHouse.fresh();
    private final TenantId tenant = new TenantId("acme");
    private final CursorSeal seal = new CursorSeal(SecretKey256.of(new byte[SecretKey256.BYTES]));
    private List<AuditEvent> written = List.of();

    @BeforeAll
    void fill() {
        house.create("house");
        house.create("acme");
        written = SampleTrail.write(house, tenant);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void each_filter_gives_the_same_as_looking_at_every_event() {
        var actor = ActorId.person(Desk.user(1));
        var target = new Target("user", Desk.user(3).toString());
        Instant from = BEGIN.plus(Duration.ofDays(40));
        Instant to = BEGIN.plus(Duration.ofDays(100));

        check(
                query(Optional.of(actor), Optional.empty(), Optional.empty(), Optional.empty()),
                e -> e.actor().equals(actor));
        check(EventQuery.about(target), e -> e.target().equals(Optional.of(target)));
        check(
                query(Optional.of(actor), Optional.of("SignIn"), Optional.of("192.0.2.1"), Optional.empty()),
                e -> e.actor().equals(actor)
                        && e.action().equals("SignIn")
                        && e.detail().address().equals(Optional.of("192.0.2.1")));
        check(
                query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("rareword")),
                e -> e.detail().text().orElse("").contains("rareword"));
        check(
                query(Optional.empty(), Optional.of("SignIn"), Optional.empty(), Optional.of("MULL zo")),
                e -> e.action().equals("SignIn") && e.detail().targetName().equals(Optional.of("Zoë Müller")));
        check(
                query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("t-17")),
                e -> e.detail().ticket().orElse("").startsWith("T-17"));
        check(
                new EventQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Outcome.REFUSED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(from),
                        Optional.of(to)),
                e -> e.outcome() == Outcome.REFUSED
                        && !e.time().isBefore(from)
                        && e.time().isBefore(to));
    }

    @Test
    void what_came_from_an_address_is_found_however_few_months_filled_a_page_before() {
        var other = query(Optional.empty(), Optional.empty(), Optional.of("198.51.100.7"), Optional.empty());
        for (int i = 0; i < 2; i++) {
            String address = "192.0.2.2";
            var query = query(Optional.empty(), Optional.empty(), Optional.of(address), Optional.empty());
            // Pages of one, of seven and of all: what the last took is a guess for the next, and often wrong.
            assertThat(walk(query, 1)).hasSizeGreaterThan(30);
            check(query, e -> e.detail().address().equals(Optional.of(address)));
            assertThat(walk(other, 7)).isEmpty();
        }
    }

    @Test
    void words_that_mean_something_to_the_search_are_only_words() {
        for (String text : List.of("'", "because & !this & zzz", "x:*", "\\", "(", "no-such-word-anywhere")) {
            assertThat(walk(query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text)), 10))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void an_event_comes_back_as_it_was_written_with_a_digest_that_holds() throws NoSuchAlgorithmException {
        AuditEvent newest = written.getFirst();
        StoredEvent stored = page(EventQuery.about(newest.target().orElseThrow()), EventStart.LATEST, 1)
                .items()
                .getFirst();
        var json = JsonReader.read(stored.json().getBytes(StandardCharsets.UTF_8));
        String salt = house.databases
                .reading(
                        tenant,
                        tx -> tx.sql()
                                .one(
                                        "SELECT encode(salt, 'hex') FROM event_detail WHERE event = ?",
                                        row -> row.getString(1),
                                        stored.id())
                                .orElseThrow())
                .orElseThrow();
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(HexFormat.of().parseHex(salt));
        sha.update(stored.detail().orElseThrow().getBytes(StandardCharsets.UTF_8));

        assertThat(EventWire.decode(JsonFields.of(json, ""))).isEqualTo(newest);
        assertThat(JsonFields.of(json, "").text("detailDigest", 64))
                .isEqualTo(HexFormat.of().formatHex(sha.digest()));
        assertThat(stored.leaf())
                .doesNotContain("Ada")
                .doesNotContain("192.0.2")
                .doesNotContain("because");
    }

    @Test
    void aSummaryCountsWhatThePagesShow() {
        var query = EventQuery.ALL.within(Optional.of(BEGIN), Optional.of(BEGIN.plus(Duration.ofDays(200))));
        TrailSummary summary = house.databases
                .reading(tenant, tx -> new EventSummaries(tx.sql(), tx.months()).of(query, tx.now()))
                .orElseThrow();
        assertThat(summary.count()).isEqualTo(written.size());
        assertThat(summary.capped()).isFalse();
        assertThat(summary.values(Facet.REASON))
                .extracting(TrailSummary.Value::value, TrailSummary.Value::count)
                .contains(tuple("rank", 13L), tuple("outside_hours", 13L), tuple("machine_not_permitted", 13L));
        assertThat(summary.values(Facet.TARGET))
                .hasSize(7)
                .allMatch(value -> value.name()
                        .filter(Set.of("Somebody", "Zoë Müller")::contains)
                        .isPresent());
        assertThat(summary.values(Facet.ADDRESS))
                .extracting(TrailSummary.Value::count)
                .containsExactly(50L, 50L, 50L, 50L);
        var buckets = summary.histogram().orElseThrow().buckets();
        assertThat(buckets.stream().mapToInt(TrailSummary.Bucket::refused).sum())
                .isEqualTo(50);
        assertThat(buckets.stream().mapToInt(TrailSummary.Bucket::all).sum()).isEqualTo(200);
    }

    private void check(EventQuery query, Predicate<AuditEvent> expected) {
        List<UUID> ids = written.stream()
                .filter(expected)
                .map(event -> event.id().value())
                .toList();
        assertThat(ids).isNotEmpty();
        assertThat(walk(query, 7)).as(query.toString()).isEqualTo(ids);
        assertThat(walk(query, 500)).isEqualTo(ids);
    }

    private static EventQuery query(
            Optional<ActorId> actor, Optional<String> action, Optional<String> address, Optional<String> text) {
        return new EventQuery(actor, ALL.target(), action, ALL.outcome(), address, text, Optional.of(BEGIN), ALL.to());
    }

    private List<UUID> walk(EventQuery query, int limit) {
        return walk(query, EventStart.LATEST, limit);
    }

    private List<UUID> walk(EventQuery query, EventStart from, int limit) {
        var all = new ArrayList<UUID>();
        Optional<EventStart> start = Optional.of(from);
        while (start.isPresent()) {
            EventPage page = page(query, start.get(), limit);
            page.items().forEach(event -> all.add(event.id()));
            start = page.next().map(cursor -> EventStart.after(Optional.of(cursor)));
        }
        return ours(all);
    }

    private List<UUID> ours(List<UUID> all) {
        // The database's own events are no part of the test.
        var ours = written.stream().map(event -> event.id().value()).toList();
        all.retainAll(ours);
        return all;
    }

    private EventPages pages(TenantTransaction tx, String reader) {
        return new EventPages(tx.sql(), tx.months(), seal, tenant, reader);
    }

    private EventPage page(EventQuery query, EventStart start, int limit) {
        return house.databases
                .reading(tenant, tx -> pages(tx, "one").page(query, start, limit, tx.now()))
                .orElseThrow();
    }
}
