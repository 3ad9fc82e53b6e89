package dev.gatehouse.demo.prove.tamper;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The owner of the database changes a log behind a running API: edits, deletes, inserts, swaps, cuts, hashes all
/// again, forks it, puts an old copy back. A console that has seen the log finds every one at its next look, names the
/// first
/// place that is not as it was, and finds nothing wrong once it is undone; nor while the API is killed again and again.
///
/// What judges is what was done: nobody is asked where it was.
public final class TamperProof implements Proof {
    private static final int KILLS = 50;
    private static final int CASES_PER_KILL = 200;
    private static final Mutation[] MUTATIONS = Mutation.values();

    private final String name;
    private final int fullCount;
    private final int events;
    private final Watcher.Beginning watching;

    private TamperProof(String name, int fullCount, int events, Watcher.Beginning watching) {
        this.watching = watching;
        this.name = name;
        this.fullCount = fullCount;
        this.events = events;
    }

    /// On a log of 1,000 events.
    ///
    /// @param watching begins what is judged
    public static TamperProof small(Watcher.Beginning watching) {
        return new TamperProof("tamper", 10_000, 1_000, watching);
    }

    /// On a log of 100,000 events.
    ///
    /// @param watching begins what is judged
    public static TamperProof large(Watcher.Beginning watching) {
        return new TamperProof("tamper-large", 100, 100_000, watching);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int fullCount() {
        return fullCount;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        return Watched.begin(setting, events, watching);
    }

    /// Those who take part: an API, its owner's and a console's way to the log.
    private record Parties(ServeProcess server, Watcher watcher, Superuser owner) {
        static Parties start(ProofSetting setting, int events, Watcher.Beginning watching) throws Exception {
            Path data = setting.folder().resolve("data");
            var server = ServeProcess.start(
                    setting.serve(),
                    setting.folder().resolve("serve.log"),
                    ServeProcess.embedded(data, 1, Math.max(20, events / 100), events));
            var account = TenantView.administrators(server).getFirst();
            return new Parties(
                    server,
                    watching.begin(server, account, setting.folder().resolve("witness")),
                    Superuser.of(data.resolve("postgresql"), account.tenant()));
        }

        void end() throws IOException {
            try {
                owner.close();
            } catch (SQLException e) {
                throw new IOException(e);
            } finally {
                watcher.close();
                server.end();
            }
        }
    }

    /// A log that a console watches.
    private static final class Watched implements Bench {
        private final ProofSetting setting;
        private final int events;
        private final Watcher.Beginning watching;
        private Parties parties;
        private long size;

        private Watched(ProofSetting setting, int events, Watcher.Beginning watching, Parties parties) {
            this.setting = setting;
            this.events = events;
            this.parties = parties;
            this.watching = watching;
        }

        static Watched begin(ProofSetting setting, int events, Watcher.Beginning watching) throws Exception {
            var bench = new Watched(setting, events, watching, Parties.start(setting, events, watching));
            bench.sound();
            bench.parties.owner().keep("old");
            bench.someChanges();
            bench.size = bench.sound();
            bench.parties.owner().keep("kept");
            return bench;
        }

        private void someChanges() throws Exception {
            var view = TenantView.enter(
                    parties.server().steadyClient(),
                    TenantView.administrators(parties.server()).getFirst());
            for (int i = 0; i < 5; i++) {
                var answer = view.change(List.of(Map.of(
                        "type",
                        "CreateRole",
                        "role",
                        java.util.UUID.randomUUID().toString(),
                        "name",
                        "Role " + System.nanoTime(),
                        "description",
                        "",
                        "permissions",
                        List.of("claims.read"))));
                ProofFailed.unless(answer.status() == 200, "a change answered %d %s", answer.status(), answer.text());
            }
        }

        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            Mutation mutation = MUTATIONS[number % MUTATIONS.length];
            try {
                long first = mutation.apply(parties.owner(), size, random);
                Watcher.Sight found = found(mutation, first);
                ProofFailed.unless(
                        found.first() == first
                                && mutation.kinds().contains(found.kind().orElse("")),
                        "%s at %d was told as %s",
                        mutation,
                        first,
                        found);
            } finally {
                parties.owner().putBack("kept");
            }
            sound();
        }

        private Watcher.Sight found(Mutation mutation, long first) throws Exception {
            Watcher.Sight sight = parties.watcher().look();
            ProofFailed.unless(sight.kind().isPresent(), "%s at %d was not found", mutation, first);
            return sight;
        }

        /// Finds nothing wrong.
        private long sound() throws Exception {
            Watcher.Sight sight = parties.watcher().look();
            ProofFailed.unless(sight.kind().isEmpty(), "a false alarm: %s", sight);
            return sight.size();
        }

        @Override
        public void finish() throws Exception {
            int kills = Math.clamp(setting.count() / CASES_PER_KILL, 1, KILLS);
            for (int i = 0; i < kills; i++) {
                someChanges();
                ServeProcess.kill(parties.server().pid());
                parties.end();
                parties = Parties.start(setting, events, watching);
                long now = sound();
                ProofFailed.unless(now > size, "after a kill the log has %d entries, it had %d", now, size);
                size = now;
            }
        }

        @Override
        public void close() throws IOException {
            parties.end();
        }
    }
}
