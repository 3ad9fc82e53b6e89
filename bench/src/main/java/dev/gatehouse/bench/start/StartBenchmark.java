package dev.gatehouse.bench.start;

import dev.gatehouse.bench.Benchmark;
import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.Spread;
import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What it costs to open the console: CPU of its whole process from its start until the list of people is painted. The
/// person is remembered, types the password into the real window, and comes back to the list they left: 2,000 people,
/// from the encrypted store, which is brought up to date from a served API meanwhile. Runs without and with an AOT
/// cache and an empty window take turns, so that whatever else the machine does meets all of them.
public final class StartBenchmark implements Benchmark {
    private static final int RUNS = 7;
    /// How much of a start without the cache one with it may cost.
    private static final OptionalDouble MOST_OF_PLAIN = OptionalDouble.of(0.65);

    private final Path home;
    private final Path folder;
    private final Map<String, String> environment;

    /// Measures the console of the project in a folder.
    ///
    /// @param environment in which the launcher says how it starts the console
    public StartBenchmark(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        folder = home.resolve(".gatehouse/bench/start");
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Files.createDirectories(folder);
        var console = ConsoleProgram.of(environment, home, folder.resolve("console.log"));
        var arguments = ServeProcess.embedded(folder.resolve("server"), 1, 2_000, 2_000);
        Path log = folder.resolve("serve.log");
        try (var server = ServeProcess.start(ServeProcess.launcher(home), log, arguments)) {
            measure(figures, console, server);
        }
    }

    private void measure(Figures figures, ConsoleProgram console, ServeProcess server) throws Exception {
        Path profile = folder.resolve("profile");
        Folders.delete(profile);
        var login = administrator(server);
        Path invitation = invitation(server, login.tenant());
        var first = List.of("first", "--join", invitation.toString(), "--profile", profile.toString());
        console.cpu(List.of(), StartedConsole.class, first, login.login() + "\n" + login.password() + "\n");
        var again = List.of("again", "--profile", profile.toString());
        String password = login.password() + "\n";
        var plain = new ArrayList<Double>();
        var aot = new ArrayList<Double>();
        var empty = new ArrayList<Double>();
        List<String> withCache = cache(console, again, password);
        for (int i = 0; i < RUNS; i++) {
            plain.add(console.cpu(List.of(), StartedConsole.class, again, password));
            aot.add(console.cpu(withCache, StartedConsole.class, again, password));
            empty.add(console.cpu(List.of(), EmptyWindow.class, List.of(), ""));
        }
        figures.say("start.plain.cpu_ms", Spread.of(plain), "ms");
        figures.say("start.aot.cpu_ms", Spread.of(aot), "ms", "start.plain.cpu_ms", Spread.of(plain), MOST_OF_PLAIN);
        figures.say("start.empty_window.cpu_ms", Spread.of(empty), "ms");
    }

    /// Makes a cache as the launcher's first start does: a start like those measured writes it when it ends.
    private List<String> cache(ConsoleProgram console, List<String> again, String password) throws Exception {
        Path cache = folder.resolve("console.aot");
        Files.deleteIfExists(cache);
        console.cpu(List.of("-XX:AOTCacheOutput=" + cache), StartedConsole.class, again, password);
        return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    /// Somebody whose store may lie on the disk.
    private static ServeProcess.Login administrator(ServeProcess server) throws IOException {
        return server.accounts().stream()
                .filter(login ->
                        login.role().equals("administrator") && !login.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
    }

    private Path invitation(ServeProcess server, String tenant) throws IOException {
        Path file = folder.resolve("invitation.json");
        Files.writeString(
                file,
                CanonicalJson.text(new JsonBuilder()
                        .put("url", server.url().toString())
                        .put("tenant", tenant)
                        .put("authority", Files.readString(server.authority()))
                        .build()));
        return file;
    }
}
