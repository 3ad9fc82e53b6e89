package dev.gatehouse.demo.prove.tamper;

import dev.gatehouse.app.remote.ClientServer;
import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.app.witness.LogWitness;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.LogSight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The owner of the database changes a log behind a running API: edits, deletes, inserts, swaps, cuts, hashes all
/// again,
/// forks it, puts an old copy back. A console that has seen the log finds every one at its next look, names the first
/// place that is not as it was, and finds nothing wrong once it is undone; nor while the API is killed again and again.
///
/// What judges is what was done: nobody is asked where it was.
public final class TamperProof implements Proof {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KILLS = 50;
    private static final int CASES_PER_KILL = 200;
    private static final Mutation[] MUTATIONS = Mutation.values();

    private final String name;
    private final int fullCount;
    private final int events;

    private TamperProof(String name, int fullCount, int events) {
        this.name = name;
        this.fullCount = fullCount;
        this.events = events;
    }

    /// On a log of 1,000 events.
    public static TamperProof small() {
        return new TamperProof("tamper", 10_000, 1_000);
    }

    /// On a log of 100,000 events.
    public static TamperProof large() {
        return new TamperProof("tamper-large", 100, 100_000);
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
        return Watched.begin(setting, events);
    }

    /// Those who take part: an API, its owner's and a console's way to the log.
    private record Parties(ServeProcess server, GatehouseClient client, ServerLog log, Superuser owner) {
        static Parties start(ProofSetting setting, int events) throws Exception {
            Path data = setting.folder().resolve("data");
            var server = ServeProcess.start(
                    setting.serve(),
                    setting.folder().resolve("serve.log"),
                    ServeProcess.embedded(data, 1, Math.max(20, events / 100), events));
            var account = TenantView.administrators(server).getFirst();
            var client = new GatehouseClient(
                    ServerAddress.of(server.url().toString(), authority(server)),
                    Timeouts.STANDARD,
                    new SecureRandom());
            var session = client.signIn(
                    account.tenant(), account.login(), account.password().toCharArray());
            return new Parties(
                    server,
                    client,
                    new ClientServer(client, session).log(new TenantId(account.tenant())),
                    Superuser.of(data.resolve("postgresql"), account.tenant()));
        }

        private static X509Certificate authority(ServeProcess server) throws Exception {
            try (InputStream pem = Files.newInputStream(server.authority())) {
                return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            }
        }

        void end() throws IOException {
            try {
                owner.close();
            } catch (SQLException e) {
                throw new IOException(e);
            } finally {
                client.close();
                server.end();
            }
        }
    }

    /// A log that a console watches.
    private static final class Watched implements Bench {
        private final ProofSetting setting;
        private final int events;
        private final LogWitness witness;
        private Parties parties;
        private long size;

        private Watched(ProofSetting setting, int events, Parties parties) {
            this.setting = setting;
            this.events = events;
            this.parties = parties;
            witness = new LogWitness(setting.folder().resolve("witness"), Clock.systemUTC());
        }

        static Watched begin(ProofSetting setting, int events) throws Exception {
            var bench = new Watched(setting, events, Parties.start(setting, events));
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
                LogSight.Alarmed alarmed = alarmed(mutation, first);
                ProofFailed.unless(
                        alarmed.alarm().first() == first
                                && mutation.kinds()
                                        .contains(alarmed.alarm().kind().wire()),
                        "%s at %d was told as %s",
                        mutation,
                        first,
                        alarmed.alarm());
            } finally {
                parties.owner().putBack("kept");
            }
            sound();
        }

        /// What is found, once what was found just before is not told again.
        private LogSight.Alarmed alarmed(Mutation mutation, long first) throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (witness.look(parties.log(), true) instanceof LogSight.Alarmed found) {
                    return found;
                }
            }
            throw new ProofFailed(mutation + " at " + first + " was not found");
        }

        /// Finds nothing wrong.
        private long sound() throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            LogSight sight = witness.look(parties.log(), true);
            while (sight instanceof LogSight.Alarmed && System.nanoTime() < end) {
                sight = witness.look(parties.log(), true);
            }
            if (sight instanceof LogSight.Sound sound) {
                return sound.size();
            }
            throw new ProofFailed("a false alarm: " + sight);
        }

        @Override
        public void finish() throws Exception {
            int kills = Math.clamp(setting.count() / CASES_PER_KILL, 1, KILLS);
            for (int i = 0; i < kills; i++) {
                someChanges();
                ServeProcess.kill(parties.server().pid());
                parties.end();
                parties = Parties.start(setting, events);
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
