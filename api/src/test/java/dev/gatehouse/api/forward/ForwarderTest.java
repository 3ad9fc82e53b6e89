package dev.gatehouse.api.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.export.format.SyslogForm;
import dev.gatehouse.api.forward.SyslogReceiver.Fate;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.TrailFormat;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log handed on, over real TLS, to a receiver that is killed, stalls and cuts off.
class ForwarderTest {
    private static final Forwarder.Pace QUICK =
            new Forwarder.Pace(100, Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofMillis(100));
    private static final Pattern MESSAGE =
            Pattern.compile("<1[01][0-9]>1 [0-9TZ:.-]+ host\\.example gatehouse - [A-Za-z]{1,32}"
                    + " \\[gatehouse@32473 tenant=\"acme\" log=\"test/acme\" index=\"([0-9]+)\"\\] (\\{.*\\})");
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static TestApi server;
    private static TenantId acme;
    private static ScheduledExecutorService timer;
    private static int written;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        write(3_000);
    }

    @AfterAll
    static void stop() {
        server.close();
        timer.shutdownNow();
    }

    private static void write(int count) {
        var all = new ArrayList<AuditEvent>();
        for (int i = 0; i < count; i++) {
            all.add(event(written++));
        }
        var _ = server.api
                .databases()
                .inTransaction(acme, tx -> {
                    server.api.events().write(tx, all);
                    return count;
                })
                .orElseThrow();
        var _ = server.api.logs().current(acme).orElseThrow();
    }

    private static AuditEvent event(int i) {
        var detail = new EventDetail(
                Optional.of("Zoë ]\"\\"),
                Optional.empty(),
                Optional.of("192.0.2.1"),
                Optional.of("two\nlines"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        return new AuditEvent(
                new EventId(new UUID(0x7000L + i, 0x8000_0000_0000_0000L + i)),
                BEGIN.plusSeconds(i),
                ActorId.person(Desk.user(i % 3)),
                "SignIn",
                Optional.empty(),
                i % 4 == 0 ? Outcome.REFUSED : Outcome.DONE,
                List.of(),
                i,
                "req-" + i,
                List.of(),
                detail,
                OptionalLong.empty());
    }

    private Forwarder forwarder(SyslogReceiver receiver, boolean endConfirms) throws Exception {
        var target = new ForwardTarget(
                acme,
                "localhost",
                receiver.port(),
                folder.resolve("unused.pem"),
                Optional.empty(),
                TrailFormat.JSONL,
                endConfirms);
        return new Forwarder(
                target,
                TlsContexts.client(receiver.authority(), RANDOM),
                folder,
                server.api.databases(),
                _ -> "test/acme",
                new SyslogForm(acme, TrailFormat.JSONL, "host.example"),
                timer,
                QUICK);
    }

    private static long size() {
        return server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .one("SELECT size FROM log_head", row -> row.getLong(1))
                                .orElseThrow())
                .orElseThrow();
    }

    private long next(SyslogReceiver receiver) throws Exception {
        Path file = folder.resolve("acme@localhost_" + receiver.port() + ".json");
        if (!java.nio.file.Files.exists(file)) {
            return 0;
        }
        Matcher found = Pattern.compile("\"next\":([0-9]+)").matcher(java.nio.file.Files.readString(file));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            var _ = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isAllHandedOn(SyslogReceiver receiver) {
        try {
            return next(receiver) == size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Each place has arrived, in the order of the log, and what came twice was the same both times.
    private static void assertExact(SyslogReceiver receiver) {
        var first = new LinkedHashMap<Long, String>();
        for (String message : receiver.stored()) {
            Matcher parts = MESSAGE.matcher(message);
            assertThat(parts.matches()).as(message).isTrue();
            String before = first.putIfAbsent(Long.parseLong(parts.group(1)), message);
            assertThat(before == null || before.equals(message)).as(message).isTrue();
        }
        assertThat(first.keySet())
                .containsExactlyElementsOf(LongStream.range(0, size()).boxed().toList());
    }

    @Test
    void aReceiverThatDiesInEveryWayHasEveryEventOnceByItsIndexAndInOrder() throws Exception {
        var random = new Random(17);
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < 60; i++) {
            int after = random.nextInt(100);
            fates.add(
                    switch (random.nextInt(7)) {
                        case 0 -> new Fate.Reset(after);
                        case 1, 2 -> new Fate.Lost(after);
                        case 3 -> new Fate.MidFrame(after);
                        case 4 -> i % 20 == 4 ? new Fate.Stall(after, Duration.ofSeconds(2)) : new Fate.Refuse();
                        default -> new Fate.Good();
                    });
        }
        try (var receiver = new SyslogReceiver(fates)) {
            var forwarder = forwarder(receiver, false);
            Thread running = Thread.ofVirtual().start(forwarder::run);
            await(() -> receiver.connections() > 15);
            receiver.restartAfter(Duration.ofMillis(400));
            write(200);
            await(() -> receiver.connections() > 30);
            // The sender dies, too, and comes back with what is on its disk.
            forwarder.close();
            running.join();
            var again = forwarder(receiver, false);
            Thread.ofVirtual().start(again::run);
            await(() -> isAllHandedOn(receiver));
            again.close();
            assertExact(receiver);
        }
    }

    @Test
    void whereAllIsWellNothingComesTwice() throws Exception {
        try (var receiver = new SyslogReceiver(List.of())) {
            var forwarder = forwarder(receiver, false);
            Thread.ofVirtual().start(forwarder::run);
            await(() -> isAllHandedOn(receiver));
            write(7);
            await(() -> isAllHandedOn(receiver));
            forwarder.close();
            assertThat(receiver.stored()).hasSize(Math.toIntExact(size()));
            assertExact(receiver);
        }
    }

    @Test
    void oneProcessHandsOnWhereSeveralShareAFolder() throws Exception {
        try (var receiver = new SyslogReceiver(List.of())) {
            var one = forwarder(receiver, false);
            var other = forwarder(receiver, false);
            Thread.ofVirtual().start(one::run);
            Thread.ofVirtual().start(other::run);
            await(() -> isAllHandedOn(receiver));
            assertThat(receiver.stored()).hasSize(Math.toIntExact(size()));
            one.close();
            write(5);
            await(() -> isAllHandedOn(receiver));
            other.close();
            assertThat(receiver.stored()).hasSize(Math.toIntExact(size()));
        }
    }

    @Test
    void whoeverIsNotTheReceiverGetsNothing() throws Exception {
        try (var receiver = new SyslogReceiver(List.of());
                var stranger = new SyslogReceiver(List.of())) {
            var target = new ForwardTarget(
                    acme, "localhost", stranger.port(), folder, Optional.empty(), TrailFormat.OCSF, false);
            var forwarder = new Forwarder(
                    target,
                    TlsContexts.client(receiver.authority(), RANDOM),
                    folder,
                    server.api.databases(),
                    _ -> "test/acme",
                    new SyslogForm(acme, TrailFormat.OCSF, "-"),
                    timer,
                    QUICK);
            Thread.ofVirtual().start(forwarder::run);
            await(() -> stranger.connections() > 3);
            forwarder.close();
            assertThat(stranger.stored()).isEmpty();
            assertThat(next(stranger)).isZero();
        }
    }
}
