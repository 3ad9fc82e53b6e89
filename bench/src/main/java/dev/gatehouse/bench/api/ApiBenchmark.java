package dev.gatehouse.bench.api;

import dev.gatehouse.bench.Benchmark;
import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;

/// The API over TLS, with 100,000 people and 1,000,000 events in the tenant. Every figure in milliseconds is CPU per
/// request, API and database together.
public final class ApiBenchmark implements Benchmark {
    private static final int WARM = 1_500;
    private static final int COUNT = 1_000;

    private final Path home;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(8);

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
        var log = folder.resolve("serve.log");
        idle(figures, folder, log);
        var arguments = new ArrayList<>(
                List.of("--embedded", "--data", folder.resolve("large").toString()));
        arguments.addAll(List.of("--port", "0", "--tenants", "1", "--users", "100000", "--events", "1000000"));
        try (var server = ServeProcess.start(ServeProcess.launcher(home), log, arguments)) {
            measure(figures, new Load(server));
        }
    }

    /// A small server, started twice: ready in how long, and how much memory it keeps.
    private void idle(Figures figures, Path folder, Path log) throws Exception {
        var arguments = List.of("--embedded", "--data", folder.resolve("idle").toString(), "--port", "0");
        for (String metric : List.of("api.ready_first_s", "api.ready_s")) {
            long begun = System.nanoTime();
            try (var server = ServeProcess.start(ServeProcess.launcher(home), log, arguments)) {
                figures.say(metric, (System.nanoTime() - begun) / 1e9, "s");
                if (metric.equals("api.ready_s")) {
                    touchEveryTenant(server);
                    figures.say("api.idle_rss_mb", ProcessCpu.residentMb(server.pid()), "MiB");
                }
            }
        }
    }

    private static void touchEveryTenant(ServeProcess server) throws Exception {
        for (var login : server.accounts()) {
            if (login.role().equals("administrator") && !login.tenant().equals("house")) {
                var answer = server.client().signIn(login.tenant(), login.login(), login.password());
                String token = answer.json().get("token").asString();
                server.client().get("/v1/tenants/" + login.tenant() + "/users?limit=100", token);
            }
        }
        // What a sign-in needed for an instant has to be handed back first.
        Thread.onSpinWait();
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000_000L);
    }

    private void measure(Figures figures, Load load) throws Exception {
        JsonNode first = load.get("users?limit=500");
        var people = new ArrayList<JsonNode>();
        first.get("users").forEach(row -> people.add(row.get("user")));
        figures.say("api.signin_nohash.cpu_ms", load.cpu(COUNT, _ -> load.signInAgain()), "ms");
        figures.say("api.user_get.cpu_ms", load.cpu(4 * COUNT, i -> load.get("users/" + id(people, i))), "ms");
        double page = load.cpu(COUNT, _ -> load.get("users?limit=100"));
        figures.say("api.users_page_first.cpu_ms", page, "ms");
        String deep = load.deep("users?limit=500", 100);
        figures.say(
                "api.users_page_deep.cpu_ms",
                load.cpu(COUNT, _ -> load.get("users?limit=100&cursor=" + deep)),
                "ms",
                "api.users_page_first.cpu_ms",
                page);
        figures.say(
                "api.users_search_prefix.cpu_ms",
                load.cpu(COUNT, i -> load.get("users?limit=50&q=" + prefix(i))),
                "ms");
        figures.say(
                "api.users_search_infix.cpu_ms", load.cpu(COUNT, i -> load.get("users?limit=50&q=" + infix(i))), "ms");
        figures.say("api.change_apply.cpu_ms", load.cpu(COUNT, i -> load.extend(id(people, i), i)), "ms");
        events(figures, load, people);
        figures.say("api.import_user.cpu_ms", load.importOf(10_000), "ms");
    }

    private void events(Figures figures, Load load, List<JsonNode> people) throws Exception {
        JsonNode newest = load.get("events?limit=500").get("events");
        var addresses = new ArrayList<String>();
        newest.forEach(event -> {
            if (event.get("detail").hasNonNull("address")) {
                addresses.add(event.get("detail").get("address").asString());
            }
        });
        figures.say("api.events_newest.cpu_ms", load.cpu(COUNT, _ -> load.get("events?limit=50")), "ms");
        figures.say(
                "api.events_by_actor.cpu_ms",
                load.cpu(COUNT, i -> load.get("events?limit=50&actor=" + id(people, i))),
                "ms");
        figures.say(
                "api.events_by_target.cpu_ms",
                load.cpu(COUNT, i -> load.get("events?limit=50&target=user/" + id(people, i))),
                "ms");
        figures.say(
                "api.events_by_address.cpu_ms",
                load.cpu(COUNT, i -> load.get("events?limit=50&address=" + addresses.get(i % addresses.size()))),
                "ms");
        String deep = load.deep("events?limit=500", 200);
        figures.say("api.events_deep.cpu_ms", load.cpu(COUNT, _ -> load.get("events?limit=50&cursor=" + deep)), "ms");
    }

    private static String id(List<JsonNode> people, int i) {
        return people.get(i % people.size()).get("id").asString();
    }

    private static String prefix(int i) {
        return List.of("lop", "marti", "sch", "ame", "kow").get(i % 5);
    }

    private static String infix(int i) {
        return List.of("opez", "ller", "ansse", "ric", "wal").get(i % 5);
    }

    private interface Request {
        void send(int i) throws IOException;
    }

    /// One client that asks again and again.
    private final class Load {
        private final PlainClient client;
        private final ServeProcess.Login login;
        private final List<Long> pids;
        private String token;
        private long revision;

        Load(ServeProcess server) throws Exception {
            client = server.client();
            login = server.accounts().stream()
                    .filter(account -> account.role().equals("administrator")
                            && !account.tenant().equals("house"))
                    .findFirst()
                    .orElseThrow();
            pids = List.of(server.pid());
            token = "";
            signInAgain();
            revision = get("users?limit=1").get("revision").asLong();
        }

        void signInAgain() throws IOException {
            var answer = client.signIn(login.tenant(), login.login(), login.password());
            require(answer.status() == 201, answer);
            token = answer.json().get("token").asString();
        }

        JsonNode get(String path) throws IOException {
            var answer = client.get("/v1/tenants/" + login.tenant() + "/" + path, token);
            require(answer.status() == 200, answer);
            return answer.json();
        }

        void extend(String user, int i) throws IOException {
            String until = java.time.Instant.parse("2031-01-01T00:00:00Z")
                    .plusSeconds(i + random.nextInt(1_000_000))
                    .toString();
            change(List.of(Map.of("type", "ExtendExpiry", "user", user, "until", until)));
        }

        private void change(List<Map<String, String>> changes) throws IOException {
            var answer = client.post(
                    "/v1/tenants/" + login.tenant() + "/changes",
                    token,
                    Map.of("base", revision, "key", UUID.randomUUID().toString(), "changes", changes));
            require(answer.status() == 200, answer);
            revision = answer.json().get("revision").asLong();
        }

        double importOf(int users) throws IOException {
            var changes = new ArrayList<Map<String, String>>();
            for (int i = 0; i < users; i++) {
                String id = UUID.randomUUID().toString();
                changes.add(Map.of(
                        "type",
                        "CreateUser",
                        "user",
                        id,
                        "login",
                        "import-" + id,
                        "name",
                        "Imported " + i,
                        "email",
                        id + "@import.example",
                        "expiresAt",
                        "2030-01-01T00:00:00Z"));
            }
            double before = ProcessCpu.milliseconds(pids);
            change(changes);
            return (ProcessCpu.milliseconds(pids) - before) / users;
        }

        /// The cursor after some pages.
        String deep(String path, int pages) throws IOException {
            String cursor = get(path).get("next").asString();
            for (int i = 1; i < pages; i++) {
                cursor = get(path + "&cursor=" + cursor).get("next").asString();
            }
            return cursor;
        }

        /// CPU per request, after warming up.
        double cpu(int count, Request request) throws IOException {
            for (int i = 0; i < WARM; i++) {
                request.send(i);
            }
            double before = ProcessCpu.milliseconds(pids);
            for (int i = 0; i < count; i++) {
                request.send(WARM + i);
            }
            return (ProcessCpu.milliseconds(pids) - before) / count;
        }

        private void require(boolean holds, PlainClient.Answer answer) throws IOException {
            if (!holds) {
                throw new IOException(answer.status() + " " + answer.text());
            }
        }
    }
}
