package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.OpenStream;
import dev.gatehouse.demo.prove.ProofFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Somebody's stream from one process.
final class Watcher implements AutoCloseable {
    private final int side;
    private final OpenStream stream;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean saidSo;
    private volatile long closedAt;

    /// Follows a stream.
    ///
    /// @param side which process it comes from
    Watcher(int side, OpenStream stream) {
        this.side = side;
        this.stream = stream;
    }

    /// Reads until the server closes it.
    Void follow() throws ProofFailed {
        BufferedReader lines = stream.lines()
                .orElseThrow(() -> new ProofFailed("the stream of process " + side + " answered "
                        + stream.answer().status()));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                begun.countDown();
                saidSo |= line.startsWith("event:") && line.endsWith("end");
            }
        } catch (IOException cutOff) {
            // Closed, in whichever way: what matters is when.
            begun.countDown();
        }
        closedAt = System.nanoTime();
        begun.countDown();
        closed.countDown();
        return null;
    }

    /// Waits for the first event.
    void awaitBegun() throws InterruptedException, ProofFailed {
        ProofFailed.unless(begun.await(20, TimeUnit.SECONDS), "no event came from process %d", side);
    }

    /// Fails unless it was closed after one moment and within a time of another.
    ///
    /// @param sent before this nothing was to end it
    /// @param moment from this the time counts
    /// @param ends whether it has to say that the session is over
    void judge(long sent, long moment, long within, boolean ends) throws InterruptedException, ProofFailed {
        ProofFailed.unless(
                closed.await(10, TimeUnit.SECONDS), "the stream of process %d is still open 10 s after", side);
        ProofFailed.unless(closedAt - sent >= 0, "the stream of process %d closed before anything was changed", side);
        ProofFailed.unless(
                closedAt - moment <= within,
                "the stream of process %d closed %.0f ms after",
                side,
                (closedAt - moment) / 1e6);
        ProofFailed.unless(!ends || saidSo, "the stream of process %d closed without saying why", side);
    }

    @Override
    public void close() {
        stream.close();
    }
}
