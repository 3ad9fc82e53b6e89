package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Stored decisions are made again and come out as they did. Between any two decisions something is changed at
/// random: rules, what rules name, roles, grants, people. What the server explains right after a decision, before
/// anything else changes, is noted; much later the same decision is asked for again by its event, and compared with
/// the note to the byte. Nothing here goes back in time: the notes are what was.
public final class ReplayProof implements Proof {
    private static final int USERS = 24;
    private static final int EVENTS = 200;

    private final InstantSource clock;

    /// @param clock about when things begin and end
    public ReplayProof(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public int fullCount() {
        return 10_000;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(setting.folder().resolve("data"), 1, USERS, EVENTS));
        try {
            var view = TenantView.enter(
                    server.steadyClient(), TenantView.administrators(server).getFirst());
            var tenant = Restless.of(view, clock);
            return new Replayed(server, tenant, Deciding.of(tenant));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static final class Replayed implements Bench {
        /// So many decisions later each is made again,
        private static final int LATER = 200;
        /// and one in so many once more at the end, if not more than this was changed since.
        private static final int KEPT_ONE_IN = 25;

        private static final int MOST_REVISIONS = 3_000;

        private final ServeProcess server;
        private final Restless tenant;
        private final Deciding deciding;
        private final Deque<Note> waiting = new ArrayDeque<>();
        private final List<Note> kept = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private int cases;
        private int noted;

        Replayed(ServeProcess server, Restless tenant, Deciding deciding) {
            this.server = server;
            this.tenant = tenant;
            this.deciding = deciding;
        }

        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            cases++;
            tenant.change(random);
            Optional<Note> note = deciding.decide(random);
            if (note.isPresent()) {
                noted++;
                kinds.merge(note.get().kind() + (note.get().refused() ? " refused" : ""), 1, Integer::sum);
                waiting.addLast(note.get());
                if (noted % KEPT_ONE_IN == 0) {
                    kept.add(note.get());
                }
            }
            if (waiting.size() > LATER) {
                waiting.removeFirst().replay(tenant.view());
            }
        }

        /// Those that still wait, and those that were kept longest. A proof that noted little would prove little.
        @Override
        public void finish() throws ProofFailed {
            try {
                for (Note note : waiting) {
                    note.replay(tenant.view());
                }
                for (Note note : kept) {
                    if (tenant.revision() - note.revision() < MOST_REVISIONS) {
                        note.replay(tenant.view());
                    }
                }
            } catch (IOException e) {
                throw new ProofFailed("the server went away: " + e);
            }
            ProofFailed.unless(!tenant.isIdle(), "only %s change sets were accepted", tenant.accepted());
            ProofFailed.unless(noted * 10 >= cases * 8, "only %d decisions of %d were kept", noted, cases);
            for (String kind : List.of("AccessEvaluated refused", "SignIn", "RequestRefused refused", "SessionEnded")) {
                ProofFailed.unless(cases < 1_000 || kinds.containsKey(kind), "no %s among %s", kind, kinds);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
