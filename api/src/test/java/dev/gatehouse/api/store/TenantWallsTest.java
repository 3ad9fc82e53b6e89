package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.store.connect.Connector;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What PostgreSQL itself refuses the login that serves a tenant.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallsTest {
    private final TestHouse house = TestHouse.fresh();
    private final TenantId acme = new TenantId("acme");

    @BeforeAll
    void make_tenants() {
        house.create("house");
        house.create("acme");
        house.create("other");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void the_serving_login_cannot_connect_to_another_database() {
        Login login = house.tenants.find(acme).orElseThrow().api();
        for (String other : List.of("gh_other", "gh_house", "gatehouse_control", "postgres", "template1")) {
            assertThatThrownBy(
                            () -> new Connector(house.server).open(other, login).close())
                    .as(other)
                    .hasStackTraceContaining("permission denied for database");
        }
    }

    @Test
    void the_serving_login_needs_its_password() {
        Login wrong = new Login(house.tenants.find(acme).orElseThrow().api().user(), "wrong");

        assertThatThrownBy(
                        () -> new Connector(house.server).open("gh_acme", wrong).close())
                .hasStackTraceContaining("password authentication failed");
    }

    @Test
    void the_serving_login_can_only_add_to_the_log_and_read_it() {
        for (String forbidden : List.of(
                "UPDATE event SET actor = 'x'",
                "DELETE FROM event",
                "TRUNCATE event",
                "UPDATE event_detail SET detail = ''",
                "DELETE FROM event_detail",
                "TRUNCATE event_detail",
                "UPDATE leaf SET hash = hash",
                "DELETE FROM leaf",
                "DELETE FROM " + month("event"),
                "INSERT INTO " + month("event") + " SELECT * FROM event",
                "UPDATE " + month("event_detail") + " SET detail = ''",
                "DROP TABLE event",
                "ALTER TABLE event DISABLE TRIGGER ALL",
                "CREATE TABLE mine (x int)",
                "SELECT write_own_event('A', 'trail', 'x')",
                "UPDATE tenant_state SET tenant = 'x'",
                "SET ROLE gh_acme_owner")) {
            assertThatThrownBy(() ->
                            house.databases.inTransaction(acme, tx -> tx.sql().run(forbidden)))
                    .as(forbidden)
                    .isInstanceOf(FaultException.class)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void a_month_is_made_ahead_and_says_so_in_the_log() {
        Instant at = Instant.parse("2025-02-11T00:00:00Z");

        house.databases.inTransaction(
                acme, tx -> tx.months().require(tx.sql(), EventMonths.of(at), EventMonths.of(at)));

        assertThat(opened()).contains("2025-02..2025-03").doesNotHaveDuplicates();
    }

    @Test
    void months_that_are_made_around_one_that_is_there_are_told_run_by_run() {
        YearMonth first = YearMonth.of(2021, 1);
        house.databases.inTransaction(
                acme, tx -> tx.months().require(tx.sql(), first.plusMonths(2), first.plusMonths(2)));

        house.databases.inTransaction(
                acme,
                tx -> tx.sql()
                        .run(
                                "SELECT make_event_months(?, ?)",
                                EventMonths.start(first),
                                EventMonths.start(first.plusMonths(4))));

        assertThat(opened()).contains("2021-03..2021-04", "2021-01..2021-02, 2021-05");
    }

    private List<String> opened() {
        return house.databases
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT target_id FROM event WHERE action = 'MonthOpened'",
                                        row -> row.getString(1)))
                .orElseThrow();
    }

    private static String month(String table) {
        return table + "_"
                + java.time.YearMonth.now(java.time.ZoneOffset.UTC).toString().replace('-', '_');
    }
}
