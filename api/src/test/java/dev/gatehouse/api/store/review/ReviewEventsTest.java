package dev.gatehouse.api.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.review.ReviewEvent;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is read of a day is all that its items are made of, and next to nothing else, among very many events.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewEventsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-27T00:00:00Z");
    private static final int DAYS = 6;
    private static final int EVENTS = 1_500;
    private static final int OTHERS = 200_000;

    // Rows as islands: refusals with the same number of good sign-ins before them.
    private static final String ISLANDS = """
            SELECT target_id, sum(n)::bigint FROM (
                SELECT target_id, count(*) AS n FROM (
                    SELECT target_id, outcome, count(*) FILTER (WHERE outcome = 'done')
                        OVER (PARTITION BY target_id ORDER BY time, id) AS island
                    FROM event WHERE action = 'SignIn' AND time >= ? AND time < ?) s
                WHERE outcome = 'refused' GROUP BY target_id, island HAVING count(*) >= 5) rows_
            GROUP BY target_id""";

    private final TestHouse house = TestHouse.fresh();
    private final TenantId tenant = new TenantId("acme");
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
    private List<AuditEvent> all = List.of();

    @BeforeAll
    void fill() throws SQLException {
        house.create("house");
        house.create("acme");
        all = IntStream.range(0, EVENTS).mapToObj(this::event).toList();
        var _ = house.databases
                .inTransaction(tenant, tx -> {
                    house.events.write(tx, all);
                    return all.size();
                })
                .orElseThrow();
        try (Connection connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            // Good sign-ins of many other people, as most events are.
            statement.execute("""
                    INSERT INTO event (id, time, actor, action, target_kind, target_id, outcome, revision, leaf,
                        detail_digest)
                    SELECT gen_random_uuid(), timestamptz '2026-03-27T00:00Z' + n * interval '2.5 seconds', u, 'SignIn',
                        'user', u, 'done', 1, '{"reasons":[]}', sha256('x')
                    FROM (SELECT n, md5((n %% 3000)::text)::uuid::text AS u
                          FROM generate_series(1, %d) n) all_""".formatted(OTHERS));
            statement.execute("ANALYZE");
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    private AuditEvent event(int number) {
        var who = ActorId.person(Desk.user(random.nextInt(4)));
        var self = new Target("user", who.value());
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                event(number, at, ActorId.ANONYMOUS, "SignIn", Optional.of(self), List.of("wrong_password"));
            case 3 -> event(number, at, who, "SignIn", Optional.of(self), List.of("outside_hours"));
            case 4 -> event(number, at, who, "SignIn", Optional.of(self), List.of());
            case 5 -> event(number, at, who, "TrailExported", Optional.empty(), List.of());
            case 6 -> event(number, at, who, "TrailSearched", Optional.empty(), List.of());
            case 7 -> event(number, at, who, "EditUser", Optional.of(self), List.of());
            default -> event(number, at, who, "SignOut", Optional.of(self), List.of());
        };
    }

    private AuditEvent event(
            int number, Instant at, ActorId actor, String action, Optional<Target> target, List<String> reasons) {
        boolean looks = action.startsWith("Trail");
        String text = random.nextInt(3) == 0 ? "*" : "actor=" + Desk.user(random.nextInt(4));
        return new AuditEvent(
                new EventId(new UUID(0x7000L, 0x8000_0000_0000_0000L + number)),
                at,
                actor,
                action,
                target,
                reasons.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                reasons,
                1,
                "req-" + number,
                List.of(),
                new EventDetail(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        looks ? Optional.of(text) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                OptionalLong.empty());
    }

    @Test
    void theItemsOfADayAreThoseOfAllItsEvents() {
        for (int day = 0; day < DAYS; day++) {
            Instant from = BEGIN.plus(Duration.ofDays(day));
            Instant to = from.plus(Duration.ofDays(1));
            List<ReviewEvent> whole = all.stream()
                    .filter(event ->
                            !event.time().isBefore(from) && event.time().isBefore(to))
                    .map(ReviewEvent::of)
                    .toList();
            List<ReviewItem> expected = ReviewRules.items(whole, _ -> true, false);
            ReviewEvents.Read read = house.databases
                    .snapshot(tenant, tx -> new ReviewEvents(tx.sql()).between(from, to))
                    .orElseThrow();
            assertThat(read.unread()).isFalse();
            assertThat(read.events()).hasSizeLessThan(whole.size() + 1).isSubsetOf(whole);
            assertThat(ReviewRules.items(read.events(), _ -> true, false))
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }

    @Test
    void theRefusalsInARowAreThoseThatTheDatabaseCounts() {
        Instant to = BEGIN.plus(Duration.ofDays(1));
        Map<String, Long> counted = new TreeMap<>();
        house.databases.snapshot(
                tenant,
                tx -> tx.sql()
                        .list(
                                ISLANDS,
                                row -> counted.put("refusals:user/" + row.getString(1), row.getLong(2)),
                                BEGIN,
                                to));
        ReviewEvents.Read read = house.databases
                .snapshot(tenant, tx -> new ReviewEvents(tx.sql()).between(BEGIN, to))
                .orElseThrow();
        Map<String, Long> found = new TreeMap<>();
        ReviewRules.items(read.events(), _ -> false, false).stream()
                .filter(item -> item.key().startsWith("refusals:"))
                .forEach(item -> found.put(item.key(), item.count()));
        assertThat(found).isNotEmpty().isEqualTo(counted);
    }

    @Test
    void eachPartGoesByAnIndexAndReadsNextToNothingElse() throws SQLException {
        var parts = new ArrayList<>(ReviewEvents.PARTS);
        parts.add(ReviewEvents.GOOD.replace("ANY(?)", "ANY(ARRAY['" + Desk.user(1) + "'])"));
        try (Connection connection = TestPostgres.administrator("gh_acme")) {
            for (String part : parts) {
                List<String> plan = plan(connection, part);
                assertThat(plan)
                        .as(() -> part + "\n" + String.join("\n", plan))
                        .noneMatch(line -> line.contains("Seq Scan on event") && !line.contains("never executed"))
                        .noneMatch(line -> line.matches(".*Rows Removed by Filter: \\d{4,}.*"));
            }
        }
    }

    private static List<String> plan(Connection connection, String part) throws SQLException {
        String text = part.replaceFirst("\\?", "'2026-03-29T00:00Z'").replaceFirst("\\?", "'2026-03-30T00:00Z'");
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + text)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
