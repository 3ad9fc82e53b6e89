package dev.gatehouse.bench;

import dev.gatehouse.bench.access.AccessBenchmark;
import dev.gatehouse.bench.api.ApiBenchmark;
import dev.gatehouse.bench.audit.AuditBenchmark;
import dev.gatehouse.bench.start.StartBenchmark;
import java.nio.file.Path;
import java.util.List;

/// `./gatehouse bench NAME`: measures, and says JSON lines.
public final class Main {
    private Main() {}

    /// Runs the benchmark that the first argument names.
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("gatehouse.home", "."))
                .toAbsolutePath()
                .normalize();
        List<Benchmark> all = List.of(
                new ApiBenchmark(home),
                new AccessBenchmark(home),
                new AuditBenchmark(home),
                new StartBenchmark(home, System.getenv()));
        var chosen = all.stream()
                .filter(benchmark -> arguments.length == 1 && benchmark.name().equals(arguments[0]))
                .findFirst();
        if (chosen.isEmpty()) {
            System.err.println("bench NAME: the benchmarks are: "
                    + String.join(" ", all.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        chosen.orElseThrow().run(new Figures(chosen.orElseThrow().name(), System.out));
    }
}
