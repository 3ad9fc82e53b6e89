package dev.gatehouse.api.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Thirty databases on one server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerConnectionsTest {
    private static final int DATABASES = 30;
    private static final int LIMIT = 8;
    private static final Login LOGIN = new Login("postgres", "postgres");

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @BeforeAll
    void make_databases() throws SQLException {
        TestPostgres.empty();
        try (var connection = TestPostgres.administrator("postgres");
                var statement = connection.createStatement()) {
            for (int i = 0; i < DATABASES; i++) {
                statement.execute("CREATE DATABASE gh_pool_" + i + " STRATEGY file_copy");
            }
        }
    }

    @AfterAll
    void end() {
        scheduler.shutdownNow();
        TestPostgres.empty();
    }

    @Test
    void idle_databases_hold_a_handful_of_connections_in_total() {
        try (var connections = new ServerConnections(TestPostgres.server(LIMIT), scheduler)) {
            for (int i = 0; i < DATABASES; i++) {
                assertThat(ask(connections, i)).isEqualTo("gh_pool_" + i);
                assertThat(connections.open()).isLessThanOrEqualTo(LIMIT);
            }

            await(() -> connections.open() <= ServerConnections.MOST_AT_REST);

            assertThat(backends()).isLessThanOrEqualTo(ServerConnections.MOST_AT_REST);
        }
        await(() -> backends() == 0);
        assertThat(backends()).isZero();
    }

    @Test
    void many_at_once_never_hold_more_than_the_limit_and_all_get_their_turn() throws InterruptedException {
        var most = new AtomicInteger();
        var answers = new ArrayList<String>();
        try (var connections = new ServerConnections(TestPostgres.server(LIMIT), scheduler);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new CountDownLatch(4 * DATABASES);
            for (int i = 0; i < 4 * DATABASES; i++) {
                int database = i % DATABASES;
                executor.execute(() -> {
                    String answer = ask(connections, database);
                    most.accumulateAndGet(connections.open(), Math::max);
                    synchronized (answers) {
                        answers.add(answer);
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isBetween(2, LIMIT);
        assertThat(answers).hasSize(4 * DATABASES);
    }

    @Test
    void a_connection_that_the_server_cut_is_not_given_out_again() throws SQLException {
        var rested = new AtomicLong();
        try (var connections =
                new ServerConnections(TestPostgres.server(LIMIT), scheduler, () -> System.nanoTime() + rested.get())) {
            ask(connections, 1);
            terminate("gh_pool_1");
            await(() -> backends() == 0);
            // What rested a moment is looked at before it is given out.
            rested.set(Duration.ofMillis(600).toNanos());

            assertThat(ask(connections, 1)).isEqualTo("gh_pool_1");
        }
    }

    @Test
    void who_waits_for_a_server_that_does_not_answer_is_told_so() throws InterruptedException, SQLException {
        var later = new AtomicLong();
        try (var connections =
                new ServerConnections(TestPostgres.server(LIMIT), scheduler, () -> System.nanoTime() + later.get())) {
            var asked = new CountDownLatch(1);
            var waiting = CompletableFuture.supplyAsync(() -> catchThrowable(
                    () -> Transactions.run(connections, "gh_pool_2", LOGIN, Transactions.Mode.WRITE, sql -> {
                        sql.run("SELECT 1");
                        asked.countDown();
                        return sql.run("SELECT pg_sleep(600)");
                    })));
            asked.await();
            await(() -> backends() == 1);
            later.set(ServerConnections.LONGEST_ANSWER.toNanos()
                    - Duration.ofSeconds(20).toNanos());
            assertThat(waiting).isNotDone();

            later.set(ServerConnections.LONGEST_ANSWER.plusSeconds(1).toNanos());

            await(waiting::isDone);
            assertThat(((FaultException) waiting.join()).fault().code()).isEqualTo(FaultCode.UNAVAILABLE);
            assertThat(ask(connections, 2)).isEqualTo("gh_pool_2");
        } finally {
            // It sleeps on, for nobody.
            terminate("gh_pool_2");
        }
    }

    private static void terminate(String database) throws SQLException {
        try (var connection = TestPostgres.administrator("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
        }
    }

    private static String ask(ServerConnections connections, int database) {
        return Transactions.run(
                connections,
                "gh_pool_" + database,
                LOGIN,
                Transactions.Mode.WRITE,
                sql -> sql.one("SELECT current_database()", row -> row.getString(1))
                        .orElseThrow());
    }

    private static int backends() {
        try (var connection = TestPostgres.administrator("postgres")) {
            List<Integer> count = new Sql(connection)
                    .list(
                            "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'gh\\_pool%'",
                            row -> row.getInt(1));
            return count.getFirst();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("until then it comes true").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
