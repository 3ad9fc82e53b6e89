package dev.gatehouse.demo.prove.connections;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// However many tenants there are, once nobody asks, they hold a handful of connections in all. A case is a tenant that
/// is read from; at the end the operating system counts PostgreSQL's processes, since each connection has one.
public final class ConnectionsProof implements Proof {
    /// Most connections that idle tenants hold, the one that listens for wake-ups among them.
    private static final int MOST = 5;

    private static final int FULL = 300;
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern CLIENT = Pattern.compile("postgres: .*(\\[local\\]|\\([0-9]+\\))");

    /// Needs nothing.
    public ConnectionsProof() {}

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public int fullCount() {
        return FULL;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        Path data = setting.folder().resolve("data");
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(data, setting.count(), 10, 0));
        try {
            var operator = server.accounts().stream()
                    .filter(login -> login.role().equals("administrator")
                            && login.tenant().equals("house"))
                    .findFirst()
                    .orElseThrow(() -> new ProofFailed("nobody administers the house"));
            var view = TenantView.enter(server.client(), operator);
            return new ManyTenants(server, data, view, tenants(view));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static List<String> tenants(TenantView operator) throws IOException {
        var all = new ArrayList<String>();
        for (JsonNode tenant :
                operator.client().get("/v1/tenants", operator.token()).json().get("tenants")) {
            if (!tenant.get("id").asString().equals("house")) {
                all.add(tenant.get("id").asString());
            }
        }
        return all;
    }

    private record ManyTenants(ServeProcess server, Path data, TenantView operator, List<String> tenants)
            implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            ProofFailed.unless(number < tenants.size(), "there are only %d tenants", tenants.size());
            var answer =
                    operator.client().get("/v1/tenants/" + tenants.get(number) + "/users?limit=1", operator.token());
            ProofFailed.unless(answer.status() == 200, "%s answered %d", tenants.get(number), answer.status());
        }

        @Override
        public void finish() throws IOException, InterruptedException, ProofFailed {
            var never = new CountDownLatch(1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            List<String> held = held();
            while (held.size() > MOST && System.nanoTime() < end && !never.await(200, TimeUnit.MILLISECONDS)) {
                held = held();
            }
            ProofFailed.unless(!held.isEmpty(), "the operating system shows no connection at all");
            ProofFailed.unless(
                    held.size() <= MOST, "%d idle tenants hold %d connections: %s", tenants.size(), held.size(), held);
        }

        /// The connections, as PostgreSQL's processes for them call themselves.
        private List<String> held() throws IOException {
            try (var files = Files.walk(data)) {
                Path file = files.filter(path -> path.endsWith("postmaster.pid"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no postmaster.pid below " + data));
                long main = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                return ProcessHandle.of(main).stream()
                        .flatMap(ProcessHandle::children)
                        .map(process -> title(process.pid()))
                        .filter(title -> CLIENT.matcher(title).find())
                        .toList();
            }
        }

        private static String title(long pid) {
            try {
                return Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                        .replace('\0', ' ')
                        .strip();
            } catch (IOException goneMeanwhile) {
                return "";
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
