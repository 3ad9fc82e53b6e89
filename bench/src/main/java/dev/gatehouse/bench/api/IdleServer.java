package dev.gatehouse.bench.api;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.bench.Rest;
import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// A server as the demonstration has it, with three small tenants: ready in how long, the first time and later, and how
/// much memory it keeps once it was used and rests.
///
/// @param home the project's folder
/// @param folder its data, made anew
/// @param log where it writes
record IdleServer(Path home, Path folder, Path log) {
    private static final double FIRST_READY_S = 15;
    private static final double READY_S = 5;
    private static final double RESIDENT_MB = 250;

    // What a hash needed for an instant has to be handed back first, and connections at rest close.
    private static final Duration REST = Duration.ofSeconds(45);

    void measure(Figures figures) throws Exception {
        Folders.delete(folder);
        ready(figures, "api.ready_first_s", FIRST_READY_S).close();
        try (var server = ready(figures, "api.ready_s", READY_S)) {
            openEveryTenant(server);
            Rest.during(REST);
            figures.say("api.idle_rss_mb", ProcessCpu.residentMb(server.pid()), "MiB", OptionalDouble.of(RESIDENT_MB));
        }
    }

    private ServeProcess ready(Figures figures, String metric, double most) throws IOException {
        var arguments = List.of("--embedded", "--data", folder.toString(), "--port", "0");
        long begun = System.nanoTime();
        var server = ServeProcess.start(ServeProcess.launcher(home), log, arguments);
        figures.say(metric, (System.nanoTime() - begun) / 1e9, "s", OptionalDouble.of(most));
        return server;
    }

    private static void openEveryTenant(ServeProcess server) throws Exception {
        var client = server.client();
        for (var login : server.accounts()) {
            if (login.role().equals("administrator") && !login.tenant().equals("house")) {
                var answer = client.signIn(login.tenant(), login.login(), login.password());
                String token = answer.json().get("token").asString();
                var list = client.get("/v1/tenants/" + login.tenant() + "/users?limit=100", token);
                if (list.status() != 200) {
                    throw new IOException(list.status() + " " + list.text());
                }
            }
        }
    }
}
