package dev.gatehouse.demo.prove.live;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ProofThreads;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.demo.prove.TwoServers;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Several cases at a time, each on a lane with somebody of its own; whoever was seen to be served wrongly is replaced.
/// Most lanes have a tenant of their own: what happens beside it would wake a stream that has slept too long. The last
/// two share one, where all that is known of everybody is read anew all the time.
final class Lanes implements Proof.Bench {
    /// How many tenants there have to be.
    static final int TENANTS = 5;

    private static final int WIDTH = TENANTS + 1;

    private final TwoServers servers;
    private final List<PlainClient> clients;
    private final List<TenantView> administrators = new ArrayList<>();
    private final InstantSource clock;
    private final Duration closing;
    private final ProofSetting setting;
    private final ProofThreads threads = new ProofThreads();
    private final Map<Integer, CompletableFuture<Boolean>> cases = new HashMap<>();
    private final Map<Integer, Worker> workers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// Signs the administrators in.
    Lanes(TwoServers servers, InstantSource clock, Duration closing, ProofSetting setting) throws Exception {
        this.servers = servers;
        this.clock = clock;
        this.closing = closing;
        this.setting = setting;
        clients = List.of(servers.first().steadyClient(), servers.second().steadyClient());
        for (var login : TenantView.administrators(servers.first())) {
            administrators.add(TenantView.enter(clients.getFirst(), login));
        }
        ProofFailed.unless(administrators.size() == TENANTS, "there are %d tenants", administrators.size());
    }

    /// Waits for one case; the first sends all lanes on their way.
    @Override
    public void prove(int number, RandomGenerator random) throws Exception {
        if (cases.isEmpty()) {
            begin(number);
        }
        ProofThreads.result(requireNonNull(cases.get(number), "the case is on no lane"));
    }

    private void begin(int first) {
        for (int number = first; number < setting.count(); number++) {
            cases.put(number, new CompletableFuture<>());
        }
        var lanes = new ArrayList<Callable<Boolean>>();
        for (int lane = 0; lane < WIDTH; lane++) {
            int start = first + lane;
            lanes.add(() -> walkFrom(start));
        }
        var _ = threads.start(lanes);
    }

    private boolean walkFrom(int start) {
        for (int number = start; number < setting.count() && !closed; number += WIDTH) {
            var proved = requireNonNull(cases.get(number), "the case is on no lane");
            try {
                proved.complete(walk(number));
            } catch (Exception broken) {
                proved.completeExceptionally(broken);
            }
        }
        return true;
    }

    private boolean walk(int number) throws Exception {
        int lane = number % WIDTH;
        TenantView administrator = administrators.get(Math.min(lane, TENANTS - 1));
        Ending[] endings = Ending.values();
        // A round further on, each comes to another lane.
        Ending ending = endings[(number + number / endings.length) % endings.length];
        var trial = new Trial(
                List.of(servers.first(), servers.second()),
                clients.stream()
                        .map(client -> new TenantView(client, administrator.id(), administrator.token()))
                        .toList(),
                clients,
                clock,
                closing,
                ending,
                setting.random(number));
        Optional<Worker> before = Optional.ofNullable(workers.remove(lane));
        workers.put(lane, trial.prove(before.isPresent() ? before.get() : Worker.hire(administrator)));
        return true;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        threads.close();
        servers.close();
    }
}
