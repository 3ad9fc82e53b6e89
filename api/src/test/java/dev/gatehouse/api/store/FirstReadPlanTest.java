package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.api.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every request reads first takes a few rows out of large tables, whatever the database knows of them: after a
/// filling it knows nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstReadPlanTest {
    private final TestHouse house = TestHouse.fresh();

    @BeforeAll
    void fill() throws SQLException {
        house.create("house");
        house.create("acme");
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO app_user
                        (id, login, login_key, name, name_key, created, valid_from, never_reason, revision)
                    SELECT gen_random_uuid(), 'l' || n, 'l' || n, 'n' || n, 'n' || n, now(), now(), 'filling', 1
                    FROM generate_series(1, 20000) n""");
            statement.execute("INSERT INTO credential (user_id, phc, changed) SELECT id, 'none', now() FROM app_user"
                    + " ON CONFLICT DO NOTHING");
            statement.execute("""
                    INSERT INTO session (token_hash, id, user_id, kind, created, expires_at)
                    SELECT sha256(uuid_send(id)), gen_random_uuid(), id, 'full', now(), now() FROM app_user""");
            statement.execute("INSERT INTO account_facts (user_id) SELECT id FROM app_user ON CONFLICT DO NOTHING");
            statement.execute("""
                    INSERT INTO role_grant (user_id, role_id, valid_from, granted_by)
                    SELECT u.id, r.id, now(), 'system/test' FROM app_user u CROSS JOIN role r
                    ON CONFLICT DO NOTHING""");
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FirstRead.SIGNED_IN, FirstRead.SIGNED_IN_AND, FirstRead.PROVEN})
    void it_goes_by_keys_with_statistics_and_without(String text) throws SQLException {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
            assertThat(withoutKey(plan(connection, text))).isEmpty();

            connection.setAutoCommit(false);
            statement.execute("DELETE FROM pg_statistic");
            statement.execute(
                    "UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE relnamespace = 'public'::regnamespace");
            List<String> plan = plan(connection, text);
            connection.rollback();
            assertThat(withoutKey(plan)).as(() -> String.join("\n", plan)).isEmpty();
        }
    }

    /// The scans of large tables that do not look something up.
    private static List<String> withoutKey(List<String> plan) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            boolean large = plan.get(i).matches(".* on (app_user|account_facts|role_grant|session|credential) .*");
            if (large && (i + 1 == plan.size() || !plan.get(i + 1).matches(" *(Index|Recheck) Cond.*"))) {
                found.add(plan.get(i));
            }
        }
        return found;
    }

    private static List<String> plan(Connection connection, String text) throws SQLException {
        String[] parts = text.split("\\?", -1);
        var prepare = new StringBuilder("PREPARE q AS ").append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            prepare.append('$').append(i).append(parts[i]);
        }
        String values = String.join(", ", Collections.nCopies(parts.length - 1, "NULL"));
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // The plan that is kept for any values.
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute(prepare.toString());
            try (var rows = statement.executeQuery("EXPLAIN EXECUTE q(" + values + ")")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("DEALLOCATE q");
        }
        return lines;
    }
}
