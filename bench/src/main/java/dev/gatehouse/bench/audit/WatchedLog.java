package dev.gatehouse.bench.audit;

import dev.gatehouse.bench.Rest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Watches how far a log is signed, without asking it to go on, and tells how long each event waited for that after it
/// was acknowledged.
final class WatchedLog {
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final Connection connection;
    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Future<Boolean> watching;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean over;

    private record Seen(long size, long nanos) {}

    /// @param connection that nobody else uses until [#lags] has returned
    WatchedLog(Connection connection) throws InterruptedException {
        this.connection = connection;
        watching = thread.submit(this::watch);
        started.await();
    }

    private boolean watch() throws Exception {
        long size = -1;
        while (!over) {
            long now = Writing.size(connection);
            if (now != size) {
                size = now;
                seen.add(new Seen(now, System.nanoTime()));
            }
            started.countDown();
            Rest.during(OFTEN);
        }
        return true;
    }

    /// Somebody was told that an event is written.
    void acknowledged(UUID event) {
        acknowledged.put(event, System.nanoTime());
    }

    /// Milliseconds for each event from there to a checkpoint that covers it; nought if it came first.
    List<Double> lags() throws Exception {
        Rest.during(Duration.ofSeconds(2));
        over = true;
        watching.get();
        thread.close();
        var lags = new ArrayList<Double>();
        try (var find = connection.prepareStatement("SELECT event, index FROM leaf WHERE event = ANY (?)")) {
            find.setArray(
                    1, connection.createArrayOf("uuid", acknowledged.keySet().toArray()));
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    long covered = covered(rows.getLong(2));
                    long told = Optional.ofNullable(acknowledged.get(rows.getObject(1, UUID.class)))
                            .orElseThrow();
                    lags.add(Math.max(0, covered - told) / 1e6);
                }
            }
        }
        if (lags.size() != acknowledged.size()) {
            throw new IllegalStateException("events without a place: " + (acknowledged.size() - lags.size()));
        }
        return lags;
    }

    private long covered(long index) {
        return seen.stream()
                .filter(one -> one.size() > index)
                .findFirst()
                .orElseThrow()
                .nanos();
    }
}
