package dev.gatehouse.demo.prove.profile;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.model.directory.User;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// The picture in memory and the store agree. Random changes go to a server; what it accepts is applied to a
/// picture here, and both are compared to the last field. And of random people, at random instants and from
/// random machines, the decision is asked of the server, which reads one person from its store, and made here,
/// from the picture.
public final class ProfileProof implements Proof {
    private static final int USERS = 40;
    private static final int EVENTS = 400;
    private static final int DECISIONS_A_CHANGE = 5;

    private final InstantSource clock;

    /// @param clock about when things begin and end
    public ProfileProof(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public int fullCount() {
        return 100_000;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(setting.folder().resolve("data"), 1, USERS, EVENTS));
        try {
            return new Compared(server, Twin.of(server, clock), clock);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static final class Compared implements Bench {
        private final ServeProcess server;
        private final Twin twin;
        private final InstantSource clock;
        private int accepted;
        private int decided;

        Compared(ServeProcess server, Twin twin, InstantSource clock) {
            this.server = server;
            this.clock = clock;
            this.twin = twin;
        }

        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            if (number % DECISIONS_A_CHANGE == 0
                    && twin.change(new RandomChanges(random, twin.picture(), clock.instant()).set())) {
                accepted++;
            }
            List<User> people = twin.picture().users().values().stream()
                    .sorted(Comparator.comparing(User::id))
                    .toList();
            twin.decide(people.get(random.nextInt(people.size())), random);
            decided++;
        }

        /// A proof in which hardly anything was accepted would prove little.
        @Override
        public void finish() throws ProofFailed {
            int sent = decided / DECISIONS_A_CHANGE;
            ProofFailed.unless(
                    sent < 50 || accepted * 4 >= sent, "only %d of %d change sets were accepted", accepted, sent);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
