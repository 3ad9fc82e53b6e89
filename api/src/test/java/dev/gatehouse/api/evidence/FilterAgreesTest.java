package dev.gatehouse.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.store.event.EventPage;
import dev.gatehouse.api.store.event.EventPages;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.Excluded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Random searches over random events: a package means by a filter what PostgreSQL finds by it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterAgreesTest {
    private static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");
    private static final int EVENTS = 400;
    private static final int SEARCHES = 600;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<String> WORDS = List.of(
            "Müller",
            "muller",
            "MULLER",
            "Zoë",
            "straße",
            "STRASSE",
            "İstanbul",
            "Łódź",
            "Ærø",
            "naïve",
            "日本語",
            "Αθήνα",
            "Дана",
            "PC-13",
            "INC-4471",
            "1e5",
            "007",
            "3.14",
            "-5",
            "4711",
            "a.b@example.com",
            "http://x/y",
            "x_y",
            "½",
            "ﬁne",
            "Ⅳ",
            "١٢٣",
            "e\u0301tude",
            "O'Neil",
            "ab12",
            "12ab",
            "-",
            "",
            "the",
            "and",
            "\ud83d\ude00",
            "a",
            "über-alles",
            "C:\\temp",
            "50%",
            "x".repeat(300));

    private final TestHouse house = TestHouse.fresh();
    private final TenantId tenant = new TenantId("acme");
    private final CursorSeal seal = new CursorSeal(SecretKey256.of(new byte[SecretKey256.BYTES]));
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
    private List<AuditEvent> all = List.of();

    @BeforeAll
    void fill() {
        house.create("house");
        house.create("acme");
        all = IntStream.range(0, EVENTS).mapToObj(this::event).toList();
        var _ = house.databases
                .inTransaction(tenant, tx -> {
                    house.events.write(tx, all);
                    return all.size();
                })
                .orElseThrow();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private AuditEvent event(int i) {
        var detail = new EventDetail(
                some(this::words),
                some(this::words),
                some(() -> "192.0.2." + random.nextInt(3)),
                some(this::words),
                some(() -> "INC-" + random.nextInt(50)),
                Optional.empty(),
                List.of(),
                random.nextInt(3) == 0 ? Map.of("login", words()) : Map.of());
        return new AuditEvent(
                new EventId(new UUID(0x7000L + i, 0x8000_0000_0000_0000L + i)),
                BEGIN.plus(Duration.ofHours(random.nextInt(2_000))),
                ActorId.person(Desk.user(random.nextInt(3))),
                pick("ExtendExpiry", "SignIn", "GrantRole"),
                some(() -> new Target("user", Desk.user(random.nextInt(4)).toString())),
                OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                random.nextInt(4) == 0 ? List.of("rank") : List.of(),
                i,
                "req-" + i,
                List.of(),
                detail,
                OptionalLong.empty());
    }

    private String words() {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(pick(" ", ", ", "/", "\n")));
    }

    private <T> Optional<T> some(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    @Test
    void aFilterMeansWhatASearchFinds() {
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            EventQuery query = query();
            Set<UUID> meant = meant(query);
            assertThat(searched(query)).as("%s", query).isEqualTo(meant);
            found += meant.isEmpty() ? 0 : 1;
        }
        // Searches that find nothing would agree about nothing.
        assertThat(found).isGreaterThan(SEARCHES / 4);
    }

    private EventQuery query() {
        Instant one = BEGIN.plus(Duration.ofHours(random.nextInt(2_000)));
        return new EventQuery(
                rarely(() -> ActorId.person(Desk.user(random.nextInt(3)))),
                rarely(() -> new Target("user", Desk.user(random.nextInt(4)).toString())),
                rarely(() -> new Target("user", Desk.user(random.nextInt(4)).toString())),
                rarely(() -> pick("ExtendExpiry", "SignIn", "GrantRole")),
                rarely(() -> OUTCOMES.get(random.nextInt(OUTCOMES.size()))),
                rarely(() -> "rank"),
                rarely(() -> "192.0.2." + random.nextInt(3)),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(asked()),
                rarely(() -> one),
                rarely(() -> one.plus(Duration.ofHours(1 + random.nextInt(900)))),
                random.nextInt(5) == 0
                        ? Excluded.NONE
                                .and(ActorId.person(Desk.user(random.nextInt(3))))
                                .and(pick("ExtendExpiry", "SignIn", "GrantRole"))
                        : Excluded.NONE);
    }

    private <T> Optional<T> rarely(Supplier<T> value) {
        return random.nextInt(5) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    /// A word, or the beginning of one, or several.
    private String asked() {
        String text = random.nextInt(4) == 0 ? words() : WORDS.get(random.nextInt(WORDS.size()));
        int length = text.length() < 3 ? text.length() : 1 + random.nextInt(text.length());
        String cut = random.nextBoolean() ? text.substring(0, length) : text;
        return cut.isEmpty() || Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? "a" : cut;
    }

    private Set<UUID> meant(EventQuery query) {
        var filter = EventFilter.of(query);
        var period = new Period(query.from(), query.to());
        return all.stream()
                .filter(event -> period.holds(event.time()) && filter.admits(event) && filter.admits(event.detail()))
                .map(event -> event.id().value())
                .collect(Collectors.toSet());
    }

    private Set<UUID> searched(EventQuery query) {
        var found = new HashSet<UUID>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            EventPage page = house.databases
                    .reading(
                            tenant,
                            tx -> new EventPages(tx.sql(), tx.months(), seal, tenant, "reader")
                                    .page(query, from, EventPages.MOST, tx.now()))
                    .orElseThrow();
            page.items().forEach(event -> found.add(event.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        // What making the tenant wrote is not among the random events.
        var ours = new ArrayList<UUID>();
        all.forEach(event -> ours.add(event.id().value()));
        found.retainAll(ours);
        return found;
    }
}
