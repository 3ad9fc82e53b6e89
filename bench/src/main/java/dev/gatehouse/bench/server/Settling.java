package dev.gatehouse.bench.server;

import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.bench.Rest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Waits until a server does nothing but what it is asked.
public final class Settling {
    /// After a filling the database counts and sweeps by itself; it looks for such work once a minute.
    public static final Duration AFTER_FILLING = Duration.ofSeconds(75);

    private static final double CALM_MS = 50;

    private Settling() {}

    /// Waits until processes have nothing to do of their own.
    public static void calm(List<Long> pids) throws IOException, InterruptedException {
        double before = ProcessCpu.milliseconds(pids);
        for (int quiet = 0; quiet < 3; ) {
            Rest.during(Duration.ofSeconds(1));
            double now = ProcessCpu.milliseconds(pids);
            quiet = now - before < CALM_MS ? quiet + 1 : 0;
            before = now;
        }
    }
}
