package dev.gatehouse.api.http;

import java.time.Duration;

/// Counts the requests under way, so that a server that stops can wait for them, and for nothing else: idle connections
/// hold nobody up.
final class UnderWay {
    private int count;
    private boolean draining;

    /// Takes on a request, unless the server is stopping.
    ///
    /// @return whether it was taken on; if so, [#end] follows
    synchronized boolean begin() {
        if (draining) {
            return false;
        }
        count++;
        return true;
    }

    /// A request has been answered.
    synchronized void end() {
        count--;
        notifyAll();
    }

    /// Takes on no more, and waits for those that are under way.
    synchronized void drain(Duration longest) {
        draining = true;
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis();
                    count > 0 && left > 0;
                    left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
