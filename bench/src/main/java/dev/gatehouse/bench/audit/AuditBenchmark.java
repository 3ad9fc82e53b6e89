package dev.gatehouse.bench.audit;

import dev.gatehouse.bench.Benchmark;
import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.Rest;
import dev.gatehouse.bench.server.LargeFolder;
import dev.gatehouse.bench.server.Settling;
import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The trail of one tenant: proving it, writing it, and searching ten million events of it over TLS. The large tenant
/// is
/// made once and kept; making it takes as long as its events take to be written one day.
public final class AuditBenchmark implements Benchmark {
    /// Events in the large tenant, unless somebody asks for fewer.
    public static final int EVENTS = 10_000_000;

    private static final int USERS = 5_000;

    private final Path home;
    private final int events;

    /// Measures the project in a folder.
    ///
    /// @param events how many the large tenant has
    public AuditBenchmark(Path home, int events) {
        this.home = home;
        this.events = events;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = home.resolve(".gatehouse/bench/audit");
        Files.createDirectories(folder);
        new PublishedProof(home, folder.resolve("published")).measure(figures);
        Path writing = folder.resolve("writing");
        Folders.delete(writing);
        new Writing(writing).measure(figures);
        Folders.delete(writing);
        searching(figures, new LargeFolder(folder.resolve("large"), USERS, events), folder.resolve("serve.log"));
    }

    private void searching(Figures figures, LargeFolder large, Path log) throws Exception {
        if (large.prepare()) {
            try (var _ = start(large, log)) {
                large.finished();
                Rest.during(Settling.AFTER_FILLING);
            }
        }
        try (var server = start(large, log)) {
            var pids = List.of(server.pid(), large.postmaster());
            Settling.calm(pids);
            new Searching(server, pids).measure(figures, events);
            new ExportFigure(server, pids).measure(figures, events);
        }
    }

    private ServeProcess start(LargeFolder large, Path log) throws IOException {
        return ServeProcess.start(ServeProcess.launcher(home), log, large.arguments(), Map.of());
    }
}
