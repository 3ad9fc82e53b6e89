package dev.gatehouse.demo.prove.quiet;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.demo.prove.tamper.Superuser;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Consoles that are open and idle add no event after each has told that it synced: they follow the directory and the
/// trail, look at the log every minute, and are told what moves. A case is one more console; then all of them are left
/// alone, ten minutes at full count. What judges is the table of events itself.
public final class QuietProof implements Proof {
    private static final int FULL = 10;
    private static final Duration FULL_TIME = Duration.ofMinutes(10);
    private static final Duration SHORT_TIME = Duration.ofSeconds(70);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SYNCED = "SELECT count(*) FROM event WHERE action = 'ConsoleSynced'";
    private static final String EVENTS = "SELECT count(*) FROM event";

    private final OpenConsole.Opening opening;

    /// @param opening opens what is judged
    public QuietProof(OpenConsole.Opening opening) {
        this.opening = opening;
    }

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public int fullCount() {
        return FULL;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        Path data = setting.folder().resolve("data");
        var server = ServeProcess.start(
                setting.serve(), setting.folder().resolve("serve.log"), ServeProcess.embedded(data, 1, 200, 1_000));
        try {
            var owner = Superuser.of(
                    data.resolve("postgresql"),
                    TenantView.administrators(server).getFirst().tenant());
            return new Consoles(setting, server, owner, opening, new ArrayList<>());
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
    }

    private record Consoles(
            ProofSetting setting,
            ServeProcess server,
            Superuser owner,
            OpenConsole.Opening opening,
            List<OpenConsole> open)
            implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            String tenant = TenantView.administrators(server).getFirst().tenant();
            // Each role in turn: they keep different things.
            var staff = server.accounts().stream()
                    .filter(login -> login.tenant().equals(tenant))
                    .toList();
            long before = owner.number(SYNCED);
            open.add(opening.open(
                    server, staff.get(number % staff.size()), setting.folder().resolve("console-" + number)));
            OpenConsole last = open.getLast();
            await(last::isInStep, "console %d does not come in step", number);
            await(() -> owner.number(SYNCED) > before, "console %d has not told that it synced", number);
        }

        @Override
        public void finish() throws Exception {
            long before = owner.number(EVENTS);
            rest(setting.count() >= FULL ? FULL_TIME : SHORT_TIME);
            long after = owner.number(EVENTS);
            ProofFailed.unless(after == before, "%d idle consoles added %d events", open.size(), after - before);
            for (OpenConsole console : open) {
                ProofFailed.unless(console.isInStep(), "a console was no longer in step, so it proves nothing");
            }
        }

        private interface Condition {
            boolean holds() throws Exception;
        }

        private static void await(Condition condition, String otherwise, int number) throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!condition.holds()) {
                ProofFailed.unless(System.nanoTime() < end, otherwise, number);
                rest(Duration.ofMillis(100));
            }
        }

        private static void rest(Duration time) throws InterruptedException {
            var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() throws IOException {
            for (OpenConsole console : open) {
                console.close();
            }
            try {
                owner.close();
            } catch (SQLException e) {
                throw new IOException(e);
            } finally {
                server.close();
            }
        }
    }
}
