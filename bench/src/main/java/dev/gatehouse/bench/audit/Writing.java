package dev.gatehouse.bench.audit;

import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.bench.Rest;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.serve.ServeOptions;
import dev.gatehouse.demo.synthetic.History;
import dev.gatehouse.demo.synthetic.TenantPlan;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/// What it costs to write the trail: events that are acknowledged one by one by several writers while their log is
/// kept,
/// beside the same bytes put into the same tables with nothing around them; how soon a checkpoint covers what was
/// acknowledged; and how fast a history gets its places.
///
/// @param folder its data, made anew
record Writing(Path folder) {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int HISTORY = 100_000;
    private static final int BATCH = 5_000;
    private static final double LEAST_RATIO = 0.6;
    private static final double LEAST_PLACES = 20_000;
    private static final OptionalDouble MOST_LAG_MS = OptionalDouble.of(1_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void measure(Figures figures) throws Exception {
        try (var server = EmbeddedServer.open(
                new ServeOptions.Embedded(folder, 0, 1, 50, 200),
                Argon2Cost.STANDARD,
                Clock.systemUTC(),
                new SecureRandom())) {
            TenantId tenant = new TenantId("acme");
            String url = server.database().jdbcUrl("gh_acme");
            var properties = new Properties();
            properties.setProperty("user", server.database().superuser());
            properties.setProperty("password", server.database().password().get());
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                places(figures, server, tenant, connection);
                appends(figures, server, tenant, new BareTables(connection, url, properties), connection);
            }
        }
    }

    /// A history is written, and then gets its places.
    private static void places(Figures figures, EmbeddedServer server, TenantId tenant, Connection connection)
            throws Exception {
        var plan = TenantPlan.of(0, BATCH, HISTORY, 1, Instant.now().truncatedTo(ChronoUnit.MICROS));
        long before = size(connection);
        var written = new ArrayList<AuditEvent>();
        var _ = server.api().databases().inTransaction(tenant, tx -> {
            tx.events().prepare(plan.now().minus(History.SPAN), plan.now());
            var waiting = new ArrayList<AuditEvent>();
            History.live(plan, event -> {
                written.add(event);
                waiting.add(event);
                if (waiting.size() == BATCH) {
                    server.api().events().write(tx, waiting);
                    waiting.clear();
                }
            });
            server.api().events().write(tx, waiting);
            return true;
        });
        var pids = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        pids.add(server.databasePids().getFirst());
        double cpu = ProcessCpu.milliseconds(pids);
        waitFor(connection, before + written.size());
        double spent = ProcessCpu.milliseconds(pids) - cpu;
        figures.sayAtLeast(
                "audit.integrate.events_per_s", written.size() / spent * 1_000, "events/s of one core", LEAST_PLACES);
    }

    private static void appends(
            Figures figures, EmbeddedServer server, TenantId tenant, BareTables bare, Connection connection)
            throws Exception {
        var lags = new ArrayList<Double>();
        double through = 0;
        double past = 0;
        for (int round = -1; round < ROUNDS; round++) {
            Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var log = new WatchedLog(connection);
            var writers = new Writers(WRITERS, ROUND);
            double rate = writers.run(writer -> {
                List<AuditEvent> event = server.api()
                        .databases()
                        .inTransaction(tenant, tx -> server.api().events().record(tx, draft(writer)))
                        .orElseThrow();
                log.acknowledged(event.getFirst().id().value());
            });
            List<Double> found = log.lags();
            double bareRate = bare.putAgain(began, new Writers(WRITERS, ROUND));
            // The first round warms.
            if (round >= 0) {
                lags.addAll(found);
                through += rate;
                past += bareRate;
            }
        }
        figures.say("audit.append.events_per_s", through / ROUNDS, "events/s");
        figures.say("audit.append.bare_per_s", past / ROUNDS, "events/s");
        figures.sayAtLeast("audit.append.ratio", through / past, "of the bare rate", LEAST_RATIO);
        double[] sorted = lags.stream().mapToDouble(lag -> lag).toArray();
        Arrays.sort(sorted);
        figures.say(
                "audit.checkpoint_lag.p99_ms", sorted[(int) Math.ceil(sorted.length * 0.99) - 1], "ms", MOST_LAG_MS);
    }

    /// A change of somebody's end, as the door writes it.
    private static EventDraft draft(int writer) {
        return new EventDraft(
                new ActorId("00000000-0000-4000-8000-000000000009"),
                "ExtendExpiry",
                Optional.of(new Target("user", "00000000-0000-4000-8000-00000000000" + writer)),
                Outcome.DONE,
                List.of(),
                "request-" + writer,
                List.of(new FieldChange(
                        "expiry", Optional.of("2026-11-20T00:00:00Z"), Optional.of("2026-12-22T00:00:00Z"))),
                new EventDetail(
                        Optional.of("Dana Reyes"),
                        Optional.of("Maria Lopez"),
                        Optional.of("192.0.2." + writer),
                        Optional.of("asked for by telephone"),
                        Optional.of("INC-4471"),
                        Optional.of("callBack"),
                        List.of(),
                        Map.of()),
                List.of("expiry"),
                Optional.empty());
    }

    static long size(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT size FROM log_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void waitFor(Connection connection, long size) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (size(connection) < size) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("no places after " + PATIENCE);
            }
            Rest.during(Duration.ofMillis(20));
        }
    }
}
