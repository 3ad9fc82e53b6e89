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
                new AuditBenchmark(home, events(arguments)),
                new StartBenchmark(home, System.getenv()));
        var chosen = all.stream()
                .filter(benchmark -> arguments.length > 0 && benchmark.name().equals(arguments[0]))
                .findFirst();
        boolean understood = arguments.length == 1 || isOfSize(arguments);
        if (chosen.isEmpty() || !understood) {
            System.err.println("bench NAME [--events N of audit]: the benchmarks are: "
                    + String.join(" ", all.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        chosen.orElseThrow().run(new Figures(chosen.orElseThrow().name(), System.out));
    }

    private static boolean isOfSize(String[] arguments) {
        return arguments.length == 3
                && arguments[0].equals("audit")
                && arguments[1].equals("--events")
                && arguments[2].matches("[1-9][0-9]{3,7}");
    }

    private static int events(String[] arguments) {
        return isOfSize(arguments) ? Integer.parseInt(arguments[2]) : AuditBenchmark.EVENTS;
    }
}
