package dev.gatehouse.demo.prove.evidence;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Packages are taken from a running API for random requests and checked: with the log's key they are proved, with as
/// many matches as the trail has, counted apart; after any change of one bit, in members or headers, they are not; a
/// forger who makes everything anew is refuted; and a second package for the same checkpoint is the same to the byte.
public final class EvidenceProof implements Proof {
    private static final int FULL = 2_000;
    private static final int EVENTS = 1_500;
    private static final int FLIPS = 12;
    private static final int BY_COMMAND = 100;
    private static final int TAIL = 900;
    private static final Forger.Forgery[] FORGERIES = Forger.Forgery.values();

    private final Checking checking;
    private final Checking command;

    /// @param checking what is judged, in this process
    /// @param command the same, as it is typed: asked now and then
    public EvidenceProof(Checking checking, Checking command) {
        this.checking = checking;
        this.command = command;
    }

    @Override
    public String name() {
        return "package";
    }

    @Override
    public int fullCount() {
        return FULL;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        return Taking.begin(setting, checking, command);
    }

    /// An auditor at a tenant with a history.
    private record Taking(
            Path folder,
            ServeProcess server,
            TenantView auditor,
            String key,
            Trail trail,
            Checking checking,
            Checking command)
            implements Bench {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        static Taking begin(ProofSetting setting, Checking checking, Checking command) throws Exception {
            var server = ServeProcess.start(
                    setting.serve(),
                    setting.folder().resolve("serve.log"),
                    ServeProcess.embedded(setting.folder().resolve("data"), 1, 40, EVENTS));
            PlainClient client = server.steadyClient();
            String tenant = TenantView.administrators(server).getFirst().tenant();
            var login = server.accounts().stream()
                    .filter(one -> one.role().equals("auditor"))
                    .findFirst()
                    .orElseThrow();
            var auditor = new TenantView(
                    client, tenant, TenantView.enter(client, login).token());
            String key = auditor.get("log").json().get("keys").get(0).asString();
            return new Taking(
                    setting.folder(),
                    server,
                    auditor,
                    key,
                    Trail.read(client, tenant, auditor.token()),
                    checking,
                    command);
        }

        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            Map<String, Object> request = trail.request(number, random);
            byte[] taken = take(request);
            Path file = Files.write(folder.resolve("package.zip"), taken);
            proved(file, request, number % BY_COMMAND == 0 ? command : checking);
            same(request, taken);
            for (int i = 0; i < FLIPS; i++) {
                // The headers of the members at the end take a part of the file that chance would hardly hit.
                int tail = Math.min(TAIL, taken.length);
                int at = i % 3 == 0 ? taken.length - 1 - random.nextInt(tail) : random.nextInt(taken.length);
                flipped(file, taken, at, random.nextInt(Byte.SIZE));
            }
            headers(file, taken, random);
            forged(file, taken, FORGERIES[number % FORGERIES.length], random);
        }

        private byte[] take(Map<String, Object> request) throws Exception {
            var answer = auditor.client().download(auditor.path("evidence"), auditor.token(), request);
            ProofFailed.unless(
                    answer.status() == 200,
                    "%s answered %d %s",
                    request,
                    answer.status(),
                    answer.status() == 200 ? "" : new String(answer.body(), StandardCharsets.UTF_8));
            return answer.body();
        }

        private void proved(Path file, Map<String, Object> request, Checking by) throws Exception {
            Checking.Said said = by.check(file, key);
            ProofFailed.unless(said.exit() == 0, "%s is not proved: %s %s", request, said.last(), said.errors());
            JsonNode found = JSON.readTree(said.last());
            long expected = trail.matches(request);
            ProofFailed.unless(
                    found.get("proved").asBoolean() && found.get("matches").asLong() == expected,
                    "%s: the trail has %d, it says %s",
                    request,
                    expected,
                    said.last());
        }

        /// Somebody else may have moved the log on between two packages; only the same checkpoint is asked of.
        private void same(Map<String, Object> request, byte[] first) throws Exception {
            byte[] before = first;
            for (int i = 0; i < 3; i++) {
                byte[] again = take(request);
                if (Arrays.equals(
                        Zip.read(before).get("checkpoint"), Zip.read(again).get("checkpoint"))) {
                    ProofFailed.unless(Arrays.equals(before, again), "%s: two runs differ", request);
                    return;
                }
                before = again;
            }
            throw new ProofFailed("the log moved on between any two packages");
        }

        /// One bit is another, and then as it was again.
        private void flipped(Path file, byte[] taken, int at, int bit) throws Exception {
            write(file, at, (byte) (taken[at] ^ 1 << bit));
            Checking.Said said = checking.check(file, key);
            ProofFailed.unless(
                    said.exit() == 1 || said.exit() == 2,
                    "bit %d of byte %d was changed: %d %s",
                    bit,
                    at,
                    said.exit(),
                    said.last());
            write(file, at, taken[at]);
        }

        private static void write(Path file, int at, byte value) throws IOException {
            try (var out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(at);
                out.write(value);
            }
        }

        /// A bit in the header of some member.
        private void headers(Path file, byte[] taken, RandomGenerator random) throws Exception {
            int at = 0;
            for (var member : Zip.read(taken).entrySet()) {
                int length = 30 + member.getKey().length();
                flipped(file, taken, at + random.nextInt(length), random.nextInt(Byte.SIZE));
                at += length + member.getValue().length;
            }
        }

        private void forged(Path file, byte[] taken, Forger.Forgery forgery, RandomGenerator random) throws Exception {
            Forger.Forged forged = new Forger().forge(taken, forgery, random);
            Files.write(file, forged.bytes());
            Checking.Said said = checking.check(file, key);
            ProofFailed.unless(said.exit() == 1, "%s: %d %s %s", forgery, said.exit(), said.last(), said.errors());
            if (forgery == Forger.Forgery.CHANGED) {
                JsonNode found = JSON.readTree(said.last());
                ProofFailed.unless(
                        found.has("first") && found.get("first").asLong() == forged.index(),
                        "entry %d was changed: %s",
                        forged.index(),
                        said.last());
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
