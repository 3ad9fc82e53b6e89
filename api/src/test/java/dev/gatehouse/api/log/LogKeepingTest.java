package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is committed gets its place, whatever else happens to the database or to another tenant's.
class LogKeepingTest {
    @TempDir
    private Path data;

    private TestApi api;
    private TenantId acme;

    @BeforeEach
    void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.api.logs().current(acme);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void oneTenantWhoseLogIsHeldDoesNotStopTheOthers() throws Exception {
        TenantId borea = api.tenant("borea");
        try (Connection held = TestPostgres.administrator("gh_acme")) {
            held.createStatement().execute("SELECT pg_advisory_lock(7412)");
            api.unverified(acme, "waits");
            api.unverified(borea, "goes-on");

            settles("gh_borea");
            assertThatThrownBy(() -> api.api.logs().current(acme))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            refused -> assertThat(refused.fault().code()).isEqualTo(FaultCode.BUSY));
            assertThat(withoutPlace("gh_acme")).isPositive();
        }
        settles("gh_acme");
    }

    @Test
    void aTableThatIsHeldStopsNobodyForLong() throws Exception {
        TenantId borea = api.tenant("borea");
        try (Connection held = TestPostgres.administrator("gh_acme")) {
            held.setAutoCommit(false);
            held.createStatement().execute("LOCK TABLE leaf");
            api.unverified(acme, "waits");
            api.unverified(borea, "goes-on");

            settles("gh_borea");
            held.rollback();
        }
        settles("gh_acme");
    }

    @Test
    void aLogicalCopyThatIsRestoredUnderARunningProcessGoesOn() throws Exception {
        // As a cluster has it that had come further: its numbers are greater than all that this one will give for long.
        run("UPDATE log_head SET seen = '900000000:900000000:'");
        run("UPDATE event SET txid = '899999999'");

        api.unverified(acme, "later");
        settles("gh_acme");
        api.unverified(acme, "later-still");
        settles("gh_acme");

        run("INSERT INTO event SELECT gen_random_uuid(), time, actor, action, target_kind, target_id, outcome,"
                + " revision, touched, leaf, detail_digest, txid FROM event WHERE txid = '899999999' LIMIT 1");
        assertThat(api.api.logs().check(acme, sound().checkpoint(), true).alarm())
                .as("what was never given a place is no part of what was restored")
                .hasValueSatisfying(alarm -> assertThat(alarm.kind().wire()).isEqualTo("inserted"));
    }

    @Test
    void aHeadThatDoesNotSayWhatItSawIsNotAsItWas() throws Exception {
        run("ALTER TABLE log_head ALTER seen DROP NOT NULL");
        run("UPDATE log_head SET seen = NULL");

        assertThat(api.api.logs().current(acme)).containsInstanceOf(LogState.Broken.class);
    }

    @Test
    void whatWasCommittedJustBeforeAProcessEndedGetsItsPlaceWhenItsTenantIsOpened() throws Exception {
        api.api.logs().close();
        api.unverified(acme, "last");
        assertThat(withoutPlace("gh_acme")).isPositive();
        try (TestApi again = TestApi.another(data, api)) {
            assertThat(again.api.databases().isThere(acme)).isTrue();

            settles("gh_acme");
        }
    }

    private LogState.Sound sound() {
        return (LogState.Sound) api.api.logs().current(acme).orElseThrow();
    }

    /// Waits until every event has its place.
    private static void settles(String database) throws SQLException {
        Instant end = Instant.now().plusSeconds(20);
        while (withoutPlace(database) > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(withoutPlace(database)).isZero();
    }

    private static long withoutPlace(String database) throws SQLException {
        try (var connection = TestPostgres.administrator(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM event e"
                        + " WHERE NOT EXISTS (SELECT FROM leaf l WHERE l.event = e.id)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
