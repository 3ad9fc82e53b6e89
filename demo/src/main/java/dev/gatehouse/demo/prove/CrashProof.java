package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// While clients write, the API or PostgreSQL is killed. Afterwards no acknowledged change is missing, none is half
/// done,
/// and a change is there exactly if its event is.
public final class CrashProof implements Proof {
    private static final int WRITERS = 4;

    /// Needs nothing.
    public CrashProof() {}

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public int fullCount() {
        return 20;
    }

    @Override
    public Bench open(ProofSetting setting) {
        return new Rounds(setting);
    }

    /// One database, killed again and again.
    private record Rounds(ProofSetting setting) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            var pairs = new ArrayList<Pair>();
            try (var server = start()) {
                var view = TenantView.enter(
                        server.client(), TenantView.administrators(server).getFirst());
                for (int i = 0; i < WRITERS; i++) {
                    pairs.add(Pair.create(view));
                }
                writeUntilKilled(server, view, pairs, random);
            } catch (IOException expectedAfterAKill) {
                ProofFailed.unless(
                        !pairs.isEmpty(), "could not begin: %s", String.valueOf(expectedAfterAKill.getMessage()));
            }
            try (var server = start()) {
                var view = TenantView.enter(
                        server.client(), TenantView.administrators(server).getFirst());
                for (Pair pair : pairs) {
                    pair.check(view);
                }
            }
        }

        @Override
        public void close() {}

        private ServeProcess start() throws IOException {
            return ServeProcess.start(
                    setting.serve(),
                    setting.folder().resolve("serve.log"),
                    List.of(
                            "--embedded",
                            "--data",
                            data().toString(),
                            "--port",
                            "0",
                            "--tenants",
                            "1",
                            "--users",
                            "40",
                            "--events",
                            "200"));
        }

        private Path data() {
            return setting.folder().resolve("data");
        }

        private void writeUntilKilled(ServeProcess server, TenantView view, List<Pair> pairs, RandomGenerator random)
                throws Exception {
            try (var writers = new ProofThreads()) {
                var all = writers.start(pairs.stream()
                        .map(pair -> (Callable<Integer>) () -> pair.writeUntilCutOff(view))
                        .toList());
                long end = System.nanoTime() + 300_000_000L + random.nextLong(2_000_000_000L);
                while (System.nanoTime() < end && all.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                ServeProcess.kill(random.nextInt(3) == 0 ? postmaster() : server.pid());
                ServeProcess.kill(server.pid());
                for (Future<Integer> writer : all) {
                    writer.get();
                }
            }
        }

        /// The main process of PostgreSQL, as its own file names it.
        private long postmaster() throws IOException {
            try (var files = Files.walk(data())) {
                Path file = files.filter(path -> path.endsWith("postmaster.pid"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no postmaster.pid below " + data()));
                return Long.parseLong(Files.readAllLines(file).getFirst().strip());
            }
        }
    }

    /// Two accounts that one writer always changes together.
    private static final class Pair {
        private static final Instant EPOCH = Instant.parse("2040-01-01T00:00:00Z");

        private final String left = UUID.randomUUID().toString();
        private final String right = UUID.randomUUID().toString();
        private long base;
        private int tried;
        private int acknowledged;

        static Pair create(TenantView view) throws IOException, ProofFailed {
            var pair = new Pair();
            var answer = view.change(List.of(create(pair.left), create(pair.right)));
            ProofFailed.unless(answer.status() == 200, "creating answered %d %s", answer.status(), answer.text());
            pair.base = answer.json().get("revision").asLong();
            return pair;
        }

        private static Map<String, Object> create(String id) {
            return Map.of(
                    "type",
                    "CreateUser",
                    "user",
                    id,
                    "login",
                    "crash-" + id,
                    "name",
                    "Crash Test",
                    "expiresAt",
                    EPOCH.toString());
        }

        /// Writes until the server is gone.
        ///
        /// @return how many changes were tried
        int writeUntilCutOff(TenantView view) {
            try {
                while (tried < 100_000) {
                    tried++;
                    var answer = view.client()
                            .post(
                                    view.path("changes"),
                                    view.token(),
                                    Map.of(
                                            "base",
                                            base,
                                            "key",
                                            UUID.randomUUID().toString(),
                                            "reason",
                                            "n " + tried,
                                            "changes",
                                            List.of(extend(left), extend(right))));
                    if (answer.status() == 200) {
                        acknowledged = tried;
                        base = answer.json().get("revision").asLong();
                    }
                }
            } catch (IOException cutOff) {
                return tried;
            }
            return tried;
        }

        private Map<String, Object> extend(String id) {
            return Map.of("type", "ExtendExpiry", "user", id, "until", at(tried));
        }

        private static String at(int step) {
            return EPOCH.plusSeconds(step).toString();
        }

        void check(TenantView view) throws IOException, ProofFailed {
            int l = check(view, left);
            int r = check(view, right);
            ProofFailed.unless(l == r, "half a set was applied: %d and %d", l, r);
        }

        private int check(TenantView view, String id) throws IOException, ProofFailed {
            var steps = new ArrayList<Integer>();
            String cursor = "";
            do {
                JsonNode page = view.get("events?action=ExtendExpiry&target=user/" + id + "&limit=500" + cursor)
                        .json();
                page.get("events").forEach(event -> steps.add(step(event)));
                cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
            } while (!cursor.isEmpty());
            int state = (int) (Instant.parse(view.get("users/" + id)
                                    .json()
                                    .get("user")
                                    .get("expiresAt")
                                    .asString())
                            .getEpochSecond()
                    - EPOCH.getEpochSecond());
            ProofFailed.unless(
                    state >= acknowledged, "change %d was acknowledged, but the state is %d", acknowledged, state);
            ProofFailed.unless(state <= tried, "the state is %d, but only %d was tried", state, tried);
            int newest = steps.isEmpty() ? 0 : steps.getFirst();
            ProofFailed.unless(newest == state, "the state is %d, its newest event %d", state, newest);
            ProofFailed.unless(steps.stream().distinct().count() == steps.size(), "an event is there twice: %s", steps);
            // One writer, one change after the other: each step up to the state was applied, so each has its event.
            ProofFailed.unless(steps.size() == state, "%d changes were applied, %d events tell", state, steps.size());
            return state;
        }

        private static int step(JsonNode event) {
            for (JsonNode field : event.get("fields")) {
                if (field.get("field").asString().equals("expiry")) {
                    return (int)
                            (Instant.parse(field.get("after").asString()).getEpochSecond() - EPOCH.getEpochSecond());
                }
            }
            return -1;
        }
    }
}
