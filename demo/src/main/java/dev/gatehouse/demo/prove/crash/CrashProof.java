package dev.gatehouse.demo.prove.crash;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ProofThreads;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// While clients write, the API, PostgreSQL or both are killed. Afterwards no acknowledged change is missing, none is
/// half done, a change is there exactly if its event is, and a set sent again under its key happens once.
public final class CrashProof implements Proof {
    private static final int WRITERS = 4;
    private static final List<Blow> BLOWS = List.of(Blow.values());

    /// Needs nothing.
    public CrashProof() {}

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public int fullCount() {
        return 20;
    }

    @Override
    public Bench open(ProofSetting setting) {
        return new Rounds(setting);
    }

    /// What is struck. In the end it is always the API, too; where it outlives PostgreSQL, it has to go on by itself.
    private enum Blow {
        API(1, true),
        BOTH(1, true),
        DATABASE(2, false),
        ONE_OF_ITS_PROCESSES(5, false);

        private final int times;
        private final boolean endsTheServer;

        Blow(int times, boolean endsTheServer) {
            this.times = times;
            this.endsTheServer = endsTheServer;
        }
    }

    /// One database, killed again and again.
    private record Rounds(ProofSetting setting) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            var writers = new ArrayList<TwinWriter>();
            var server = start();
            try {
                var view = TenantView.enter(
                        server.steadyClient(), TenantView.administrators(server).getFirst());
                for (int i = 0; i < WRITERS; i++) {
                    writers.add(TwinWriter.begin(view));
                }
                writeUntilKilled(server, BLOWS.get(number % BLOWS.size()), writers, random);
            } finally {
                server.end();
            }
            try (var again = start()) {
                var view = TenantView.enter(
                        again.steadyClient(), TenantView.administrators(again).getFirst());
                for (TwinWriter writer : writers) {
                    writer.checkBetween(view);
                }
                for (TwinWriter writer : writers) {
                    writer.sendLastAgain(view);
                }
            }
        }

        @Override
        public void close() {}

        private ServeProcess start() throws IOException {
            return ServeProcess.start(
                    setting.serve(), setting.folder().resolve("serve.log"), ServeProcess.embedded(data(), 1, 40, 200));
        }

        private Path data() {
            return setting.folder().resolve("data");
        }

        private void writeUntilKilled(ServeProcess server, Blow blow, List<TwinWriter> writers, RandomGenerator random)
                throws Exception {
            var over = new CountDownLatch(1);
            try (var threads = new ProofThreads()) {
                var all = threads.start(writers.stream()
                        .map(writer -> (Callable<Integer>) () -> writer.writeUntil(over))
                        .toList());
                try {
                    for (TwinWriter writer : writers) {
                        writer.awaitOneMore();
                    }
                    for (int strike = 0; strike < blow.times; strike++) {
                        await(all, random);
                        strike(blow, server, random);
                        if (!blow.endsTheServer) {
                            for (TwinWriter writer : writers) {
                                writer.awaitOneMore();
                            }
                        }
                    }
                } finally {
                    over.countDown();
                    ServeProcess.kill(server.pid());
                }
                for (Future<Integer> writer : all) {
                    ProofThreads.result(writer);
                }
            }
        }

        /// Lets them write a while; one that ends by itself has found something.
        private static void await(List<Future<Integer>> writers, RandomGenerator random) throws Exception {
            var never = new CountDownLatch(1);
            long end = System.nanoTime() + 300_000_000L + random.nextLong(2_000_000_000L);
            while (System.nanoTime() < end && writers.stream().noneMatch(Future::isDone)) {
                if (never.await(5, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }

        private void strike(Blow blow, ServeProcess server, RandomGenerator random) throws IOException {
            switch (blow) {
                case API -> ServeProcess.kill(server.pid());
                case BOTH -> {
                    ServeProcess.kill(postmaster());
                    ServeProcess.kill(server.pid());
                }
                case DATABASE -> ServeProcess.kill(postmaster());
                case ONE_OF_ITS_PROCESSES -> {
                    // PostgreSQL then ends all the others and recovers.
                    var all = ProcessHandle.of(postmaster())
                            .map(main -> main.children().toList())
                            .orElse(List.of());
                    if (all.isEmpty()) {
                        throw new IOException("PostgreSQL has no processes");
                    }
                    ServeProcess.kill(all.get(random.nextInt(all.size())).pid());
                }
            }
        }

        /// The main process of PostgreSQL, as its own file names it.
        private long postmaster() throws IOException {
            try (var files = Files.walk(data())) {
                Path file = files.filter(path -> path.endsWith("postmaster.pid"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no postmaster.pid below " + data()));
                return Long.parseLong(Files.readAllLines(file).getFirst().strip());
            }
        }
    }
}
