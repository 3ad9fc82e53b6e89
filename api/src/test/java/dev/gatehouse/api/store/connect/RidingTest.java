package dev.gatehouse.api.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.store.connect.Transactions.Mode;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.fault.FaultException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Statements that go together.
class RidingTest {
    private static final Login LOGIN = new Login("postgres", "postgres");

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private ServerConnections connections;

    @BeforeEach
    void make_tables() throws Exception {
        TestPostgres.empty();
        try (var connection = TestPostgres.administrator("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE gh_riding STRATEGY file_copy");
        }
        connections = new ServerConnections(TestPostgres.server(2), scheduler);
        in(sql -> sql.run("CREATE TABLE one (n int PRIMARY KEY)") + sql.run("CREATE TABLE two (n int PRIMARY KEY)"));
    }

    @AfterEach
    void end() {
        connections.close();
        scheduler.shutdownNow();
        TestPostgres.empty();
    }

    @Test
    void a_rider_arrives_with_the_next_that_carries() {
        int touched = in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            sql.ride("UPDATE one SET n = 9 WHERE n = ?", 7);
            return sql.carry("INSERT INTO two VALUES (?), (?)", 2, 3);
        });
        assertThat(touched).isEqualTo(2);
        assertThat(rows("one")).containsExactly(1);
        assertThat(rows("two")).containsExactly(2, 3);
    }

    @Test
    void it_goes_before_what_the_next_statement_begins_with() {
        int returned = in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            return sql.carryOne(
                            "WITH n AS (INSERT INTO two VALUES (?) RETURNING n) SELECT n FROM n",
                            row -> row.getInt(1),
                            2)
                    .orElseThrow();
        });
        assertThat(returned).isEqualTo(2);
        assertThat(rows("one")).containsExactly(1);
    }

    @Test
    void it_has_arrived_before_anything_is_read() {
        List<Integer> seen = in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            return sql.list("WITH n AS (SELECT n FROM one) SELECT n FROM n", row -> row.getInt(1));
        });
        assertThat(seen).containsExactly(1);
    }

    @Test
    void it_has_arrived_before_a_statement_that_writes_what_it_reads() {
        in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            return sql.run("INSERT INTO two SELECT n FROM one");
        });
        assertThat(rows("two")).containsExactly(1);
        in(sql -> {
            sql.ride("UPDATE one SET n = 5");
            return sql.run("UPDATE two SET n = (SELECT n FROM one)");
        });
        assertThat(rows("two")).containsExactly(5);
    }

    @Test
    void it_has_arrived_before_what_is_locked() {
        Optional<Integer> locked = in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            return sql.one("WITH n AS (SELECT 1) SELECT n FROM one FOR UPDATE OF one", row -> row.getInt(1));
        });
        assertThat(locked).contains(1);
    }

    @Test
    void it_has_arrived_before_the_commit() {
        in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            return "";
        });
        assertThat(rows("one")).containsExactly(1);
    }

    @Test
    void it_is_undone_with_the_rest() {
        assertThatThrownBy(() -> in(sql -> {
                    sql.ride("INSERT INTO one VALUES (?)", 1);
                    sql.run("INSERT INTO two VALUES (?)", 2);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows("one")).isEmpty();
        assertThat(rows("two")).isEmpty();
    }

    @Test
    void what_goes_last_goes_with_the_commit_and_takes_along_what_rides() {
        in(sql -> {
            sql.ride("INSERT INTO one VALUES (?)", 1);
            sql.carryLast("INSERT INTO two VALUES (?)", 2);
            return "";
        });
        assertThat(rows("one")).containsExactly(1);
        assertThat(rows("two")).containsExactly(2);
    }

    @Test
    void what_goes_last_has_arrived_before_any_other_statement() {
        List<Integer> seen = in(sql -> {
            sql.carryLast("INSERT INTO one VALUES (?)", 1);
            return sql.list("SELECT n FROM one", row -> row.getInt(1));
        });
        assertThat(seen).containsExactly(1);
        in(sql -> {
            sql.carryLast("INSERT INTO two VALUES (?)", 2);
            return sql.carry("UPDATE two SET n = n + 1");
        });
        assertThat(rows("two")).containsExactly(3);
        in(sql -> {
            sql.carryLast("DELETE FROM two");
            sql.carryLast("INSERT INTO two VALUES (?)", 4);
            sql.ride("DELETE FROM one");
            return "";
        });
        assertThat(rows("two")).containsExactly(4);
        assertThat(rows("one")).isEmpty();
    }

    @Test
    void what_fails_with_the_commit_undoes_all_and_leaves_the_connection_good() {
        in(sql -> sql.run("INSERT INTO two VALUES (2)"));
        assertThatThrownBy(() -> in(sql -> {
                    sql.run("INSERT INTO one VALUES (?)", 1);
                    sql.carryLast("INSERT INTO two VALUES (?)", 2);
                    return "";
                }))
                .isInstanceOf(FaultException.class);
        assertThat(rows("one")).isEmpty();
        assertThat(rows("two")).containsExactly(2);
    }

    @Test
    void what_is_committed_at_once_stays_whatever_comes_after() {
        in(sql -> sql.run("INSERT INTO one VALUES (1)"));
        assertThatThrownBy(() -> in(sql -> {
                    sql.run("INSERT INTO two VALUES (2)");
                    assertThat(sql.oneAndCommit("UPDATE one SET n = 7 RETURNING n", row -> row.getInt(1)))
                            .contains(7);
                    assertThat(sql.oneAndCommit("UPDATE one SET n = 8 WHERE n = 1 RETURNING n", row -> row.getInt(1)))
                            .isEmpty();
                    sql.run("INSERT INTO two VALUES (3)");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows("one")).containsExactly(7);
        assertThat(rows("two")).containsExactly(2);
    }

    private List<Integer> rows(String table) {
        return in(sql -> sql.list("SELECT n FROM " + table + " ORDER BY n", row -> row.getInt(1)));
    }

    private <T> T in(Function<Sql, T> work) {
        return Transactions.run(connections, "gh_riding", LOGIN, Mode.WRITE, work);
    }
}
