package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.PlainClient;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Somebody's requests to one process, one after the other.
final class Asker {
    private static final int LONGEST_PAUSE_MICROS = 24_000;

    private final int side;
    private final PlainClient client;
    private final String token;
    private final List<String> paths;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /// Prepares to ask.
    ///
    /// @param side which process it is
    /// @param paths what is asked for in turn
    Asker(int side, PlainClient client, String token, List<String> paths) {
        this.side = side;
        this.client = client;
        this.token = token;
        this.paths = List.copyOf(paths);
    }

    /// Asks until it is over.
    Void askUntil(CountDownLatch over, RandomGenerator random) throws IOException, InterruptedException {
        int turn = random.nextInt(paths.size());
        while (!over.await(random.nextInt(LONGEST_PAUSE_MICROS), TimeUnit.MICROSECONDS)) {
            ask(paths.get(turn++ % paths.size()));
        }
        return null;
    }

    /// Asks once for the first of its paths.
    void askOnce() throws IOException {
        ask(paths.getFirst());
    }

    private void ask(String path) throws IOException {
        long begun = System.nanoTime();
        var answer = client.get(path, token);
        seen.add(new Seen(side, path, begun, System.nanoTime(), answer.status(), answer.text()));
    }

    /// What was seen until now.
    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /// How many requests were begun after a moment and answered.
    long begunAfter(long moment) {
        return seen.stream().filter(one -> one.begun() - moment > 0).count();
    }
}
