package dev.gatehouse.bench.api;

import dev.gatehouse.bench.Benchmark;
import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.Rest;
import dev.gatehouse.bench.server.LargeFolder;
import dev.gatehouse.bench.server.Load;
import dev.gatehouse.bench.server.Settling;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.serve.CheapPasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// The API over TLS, with 100,000 people and 1,000,000 events in the tenant. Every figure in milliseconds is CPU per
/// request, API and database together, backends that have ended among them.
///
/// `api.signin_nohash` is a whole sign-in whose hash costs next to nothing: the accounts of this folder, and of no
/// other, have passwords hashed with 64 KiB in one pass ([CheapPasswords]). What is left of the hash is in the figure.
/// To measure whole sign-ins and subtract a hash would subtract 400 ms, give or take more than the bound, from as much.
public final class ApiBenchmark implements Benchmark {
    private static final int USERS = 100_000;
    private static final int EVENTS = 1_000_000;
    private static final int IMPORTED = 10_000;
    // The first requests warm what all share; each kind then warms what is its own. Before ten thousand of a kind the
    // compiler is still at work, and its work would be in the figure.
    private static final int WARM_SHARED = 15_000;
    private static final int WARM = 16_000;
    private static final int COUNT = 2_000;
    private static final int PEOPLE = 500;

    private static final OptionalDouble SIGN_IN = OptionalDouble.of(2);
    private static final OptionalDouble ONE_USER = OptionalDouble.of(0.4);
    private static final OptionalDouble PAGE = OptionalDouble.of(2);
    private static final OptionalDouble DEEPER = OptionalDouble.of(1.2);
    private static final OptionalDouble SEARCH = OptionalDouble.of(4);
    private static final OptionalDouble CHANGE = OptionalDouble.of(2.5);
    private static final OptionalDouble TRAIL = OptionalDouble.of(0.8);
    private static final OptionalDouble IMPORT = OptionalDouble.of(1);

    private final Path home;

    /// Measures the API of the project in a folder.
    public ApiBenchmark(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = home.resolve(".gatehouse/bench/api");
        Files.createDirectories(folder);
        Path log = folder.resolve("serve.log");
        new IdleServer(home, folder.resolve("idle"), log).measure(figures);
        var large = new LargeFolder(folder.resolve("large"), USERS, EVENTS);
        if (large.prepare()) {
            try (var _ = start(large, log)) {
                large.finished();
                Rest.during(Settling.AFTER_FILLING);
            }
        }
        try (var server = start(large, log)) {
            var pids = List.of(server.pid(), large.postmaster());
            measure(figures, new Load(server, pids), pids);
        }
    }

    private ServeProcess start(LargeFolder large, Path log) throws IOException {
        return ServeProcess.start(
                ServeProcess.launcher(home),
                log,
                large.arguments(),
                Map.of("GATEHOUSE_JAVA_OPTS", "-D" + CheapPasswords.PROPERTY + "=true"));
    }

    private static void measure(Figures figures, Load load, List<Long> pids) throws Exception {
        if (load.people() < USERS) {
            throw new IOException("the tenant is smaller than it should be; delete the folder and run again");
        }
        Settling.calm(pids);
        var people = new ArrayList<String>();
        load.get("users?limit=" + PEOPLE)
                .get("users")
                .forEach(row -> people.add(row.get("user").get("id").asString()));
        List<String> addresses = addresses(load);
        people(figures, load, people);
        events(figures, load, people, addresses);
        figures.say(
                "api.change_apply.cpu_ms",
                load.cpu(WARM, COUNT, i -> load.extend(people.get(i % PEOPLE))),
                "ms",
                CHANGE);
        figures.say("api.signin_nohash.cpu_ms", load.cpu(WARM, COUNT, _ -> load.signInAgain()), "ms", SIGN_IN);
        load.importOf(IMPORTED / 5);
        figures.say("api.import_user.cpu_ms", load.importOf(IMPORTED), "ms", IMPORT);
    }

    /// Addresses of the tenant's own people; the newest events are of this machine, from measurements before this one.
    private static List<String> addresses(Load load) throws IOException {
        var addresses = new ArrayList<String>();
        JsonNode old = load.get("events?limit=500&to=2026-01-01T00:00:00Z").get("events");
        old.forEach(event -> addresses.add(event.get("detail").path("address").asString("")));
        addresses.removeIf(String::isEmpty);
        return addresses;
    }

    private static void people(Figures figures, Load load, List<String> people) throws IOException {
        figures.say(
                "api.user_get.cpu_ms",
                load.cpu(WARM_SHARED, 2 * COUNT, i -> load.get("users/" + people.get(i % PEOPLE))),
                "ms",
                ONE_USER);
        double first = load.cpu(WARM, COUNT, _ -> load.get("users?limit=100"));
        figures.say("api.users_page_first.cpu_ms", first, "ms", PAGE);
        String deep = load.deep("users?limit=500", USERS / 1_000);
        figures.say(
                "api.users_page_deep.cpu_ms",
                load.cpu(WARM, COUNT, _ -> load.get("users?limit=100&cursor=" + deep)),
                "ms",
                PAGE,
                "api.users_page_first.cpu_ms",
                first,
                DEEPER);
        search(figures, load, "api.users_search_prefix.cpu_ms", List.of("lop", "marti", "sch", "ame", "kow"));
        search(figures, load, "api.users_search_infix.cpu_ms", List.of("opez", "ller", "ansse", "ric", "wal"));
    }

    private static void search(Figures figures, Load load, String metric, List<String> texts) throws IOException {
        figures.say(
                metric,
                load.cpu(WARM, COUNT, i -> load.get("users?limit=50&q=" + texts.get(i % texts.size()))),
                "ms",
                SEARCH);
    }

    private static void events(Figures figures, Load load, List<String> people, List<String> addresses)
            throws IOException {
        events(figures, load, "api.events_newest.cpu_ms", _ -> "");
        events(figures, load, "api.events_by_actor.cpu_ms", i -> "&actor=" + people.get(i % PEOPLE));
        events(figures, load, "api.events_by_target.cpu_ms", i -> "&target=user/" + people.get(i % PEOPLE));
        events(figures, load, "api.events_by_address.cpu_ms", i -> "&address=" + addresses.get(i % addresses.size()));
        String deep = load.deep("events?limit=500", 200);
        events(figures, load, "api.events_deep.cpu_ms", _ -> "&cursor=" + deep);
    }

    private interface Query {
        String of(int i);
    }

    private static void events(Figures figures, Load load, String metric, Query query) throws IOException {
        figures.say(metric, load.cpu(WARM, COUNT, i -> load.get("events?limit=50" + query.of(i))), "ms", TRAIL);
    }
}
