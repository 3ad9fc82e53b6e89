package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// The directory as of an instant is what it was at that instant. Something is changed at random, and what the
/// directory then is, is noted; later each instant is asked for, in any order, and compared with the note. Nothing
/// here goes back in time: the notes are what was.
public final class PastProof implements Proof {
    private static final int USERS = 24;
    private static final int EVENTS = 200;

    private final InstantSource clock;

    /// @param clock about when things begin and end
    public PastProof(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "past";
    }

    @Override
    public int fullCount() {
        return 5_000;
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
            tenant.endow();
            return new Printed(server, tenant);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static final class Printed implements Bench {
        /// So many cases later some are asked for again.
        private static final int LATER = 100;

        private final ServeProcess server;
        private final Restless tenant;
        private final List<Print> waiting = new ArrayList<>();
        private final TreeSet<String> different = new TreeSet<>();
        private int cases;

        Printed(ServeProcess server, Restless tenant) {
            this.server = server;
            this.tenant = tenant;
        }

        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            cases++;
            tenant.change(random);
            Print print = Print.now(tenant.view());
            waiting.add(print);
            different.add(print.digest());
            if (waiting.size() >= LATER) {
                ask();
            }
        }

        private void ask() throws IOException, ProofFailed {
            Collections.shuffle(waiting, new Random(cases));
            for (Print print : waiting) {
                print.compare(tenant.view());
            }
            waiting.clear();
        }

        /// A proof in which nothing changed would prove nothing.
        @Override
        public void finish() throws ProofFailed {
            try {
                ask();
            } catch (IOException e) {
                throw new ProofFailed("the server went away: " + e);
            }
            ProofFailed.unless(!tenant.isIdle(), "only %s change sets were accepted", tenant.accepted());
            ProofFailed.unless(different.size() * 5 >= cases, "only %d pictures in %d cases", different.size(), cases);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
