package dev.gatehouse.bench.access;

import dev.gatehouse.bench.Benchmark;
import dev.gatehouse.bench.Figures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/// Decisions of the engine, in memory and over TLS. `access.evaluation` is one answer to an application, half of them
/// refusals; `access.signin_nohash` a whole sign-in with all rules on, whose hash costs next to nothing.
public final class AccessBenchmark implements Benchmark {
    private static final long SEED = 7;

    private final Path home;

    /// Measures the API of the project in a folder.
    public AccessBenchmark(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Instant now = Instant.now();
        new Decisions(new Random(SEED), now).measure(figures);
        new ImpactOnMany(new Random(SEED), now).measure(figures);
        new RuledServer(home, home.resolve(".gatehouse/bench/access")).measure(figures);
    }
}
