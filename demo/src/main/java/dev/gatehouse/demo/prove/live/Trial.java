package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofThreads;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// One case: somebody works through both processes, and an administrator ends it through one of them.
///
/// @param servers both processes
/// @param administrators the same administrator, through each
/// @param clients of each process; connections are used again
/// @param clock of this machine, which is the servers'
/// @param closing within what a stream has to close
/// @param ending what ends
/// @param random makes the case
record Trial(
        List<ServeProcess> servers,
        List<TenantView> administrators,
        List<PlainClient> clients,
        InstantSource clock,
        Duration closing,
        Ending ending,
        RandomGenerator random) {
    private static final long SECOND = 1_000_000_000L;
    /// Requests to each process that are waited for after the end.
    private static final int AFTERWARDS = 3;

    private static final int PATIENCE_SECONDS = 20;

    /// Between these two moments, by [System#nanoTime], it came about.
    ///
    /// @param before here it had not begun to
    /// @param after from here on it was so
    /// @param changed when the change was answered
    private record Turn(long before, long after, long changed) {}

    /// Proves it.
    ///
    /// @return the worker, as before but for another session
    Worker prove(Worker worker) throws Exception {
        if (!ending.before(worker, clock.instant()).isEmpty()) {
            Worker.apply(any(administrators), ending.before(worker, clock.instant()));
        }
        var askers = new ArrayList<Asker>();
        var watchers = new ArrayList<Watcher>();
        var over = new CountDownLatch(1);
        try (var threads = new ProofThreads()) {
            try {
                for (int side = 0; side < clients.size(); side++) {
                    askers.add(new Asker(side, clients.get(side), worker.token(), paths(worker)));
                    String feed = administrators.get(side).path("feed");
                    watchers.add(new Watcher(side, clients.get(side).open(feed, Optional.of(worker.token()))));
                }
                var working = threads.start(tasks(askers, watchers, over));
                Turn turn = end(worker, askers, watchers, working);
                judge(turn, askers, watchers);
            } finally {
                over.countDown();
                watchers.forEach(Watcher::close);
            }
        }
        return comeBack(worker);
    }

    private List<Callable<Void>> tasks(List<Asker> askers, List<Watcher> watchers, CountDownLatch over) {
        var tasks = new ArrayList<Callable<Void>>();
        for (Asker asker : askers) {
            RandomGenerator own = new SplittableRandom(random.nextLong());
            tasks.add(() -> asker.askUntil(over, own));
        }
        watchers.forEach(watcher -> tasks.add(watcher::follow));
        return tasks;
    }

    /// Everything here needs the permission; what a session is enough for is asked for where that ends.
    private List<String> paths(Worker worker) {
        var paths = new ArrayList<>(List.of(
                "users?limit=1",
                "users/" + worker.person().id(),
                "sessions?user=" + worker.person().id()));
        paths.replaceAll(path -> administrators.getFirst().path(path));
        if (ending.loss().ofEntry()) {
            paths.addAll(List.of("/v1/session", "/v1/tenants", "/v1/find?q=worker"));
        }
        return paths;
    }

    private Turn end(Worker worker, List<Asker> askers, List<Watcher> watchers, List<Future<Void>> working)
            throws Exception {
        for (Watcher watcher : watchers) {
            watcher.awaitBegun();
        }
        awaitBegunAfter(System.nanoTime(), 2, askers, working);
        pause(random.nextLong(SECOND / 5));
        int side = random.nextInt(administrators.size());
        Instant now = clock.instant();
        long before = System.nanoTime();
        Worker.apply(administrators.get(side), ending.end(worker, now));
        long changed = System.nanoTime();
        if (ending.later()) {
            before = awaitInstant(Ending.soon(now), before);
        }
        long after = System.nanoTime();
        // At once, and first where the change was not made.
        askers.get(1 - side).askOnce();
        askers.get(side).askOnce();
        awaitBegunAfter(after, AFTERWARDS, askers, working);
        return new Turn(before, after, changed);
    }

    /// Waits for an instant of the servers' clock.
    ///
    /// @param last a moment before it
    /// @return the last moment at which it had not come
    private long awaitInstant(Instant instant, long last) throws InterruptedException {
        long before = last;
        long looked = System.nanoTime();
        while (clock.instant().isBefore(instant)) {
            before = looked;
            pause(SECOND / 1_000);
            looked = System.nanoTime();
        }
        return before;
    }

    /// Waits until each was answered some requests that it began after a moment; one that ends by itself has failed.
    private static void awaitBegunAfter(long moment, int requests, List<Asker> askers, List<Future<Void>> working)
            throws Exception {
        long end = System.nanoTime() + PATIENCE_SECONDS * SECOND;
        while (askers.stream().anyMatch(asker -> asker.begunAfter(moment) < requests)) {
            ProofFailed.unless(System.nanoTime() - end < 0, "no answers within %d s", PATIENCE_SECONDS);
            for (Future<Void> ended : working.subList(0, askers.size())) {
                if (ended.isDone()) {
                    ProofThreads.result(ended);
                }
            }
            pause(SECOND / 1_000);
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS);
    }

    private void judge(Turn turn, List<Asker> askers, List<Watcher> watchers) throws Exception {
        try {
            for (Asker asker : askers) {
                for (Seen seen : asker.seen()) {
                    judge(turn, seen);
                }
            }
            for (Watcher watcher : watchers) {
                watcher.judge(
                        turn.before,
                        turn.after,
                        closing.toNanos(),
                        ending.loss().ofEntry());
            }
        } catch (ProofFailed broken) {
            throw new ProofFailed("%s: %s; %s".formatted(ending, broken.getMessage(), around(turn, askers)));
        }
    }

    private void judge(Turn turn, Seen seen) throws ProofFailed {
        boolean fine = seen.status() == 200;
        boolean refused = ending.loss().refuses(seen);
        String told = seen.told(turn.after);
        ProofFailed.unless(fine || refused, "%s %s", told, seen.text());
        ProofFailed.unless(refused || seen.begun() - turn.after < 0, "still let in afterwards: %s", told);
        ProofFailed.unless(fine || seen.ended() - turn.before > 0, "refused before its time: %s", told);
    }

    /// What was seen, one letter a request: `+` let in, `-` refused, `|` the moment from which all are refused.
    private static String around(Turn turn, List<Asker> askers) {
        var told = new StringBuilder("begun before|after");
        for (Asker asker : askers) {
            var before = new StringBuilder();
            var after = new StringBuilder();
            for (Seen seen : asker.seen()) {
                (seen.begun() - turn.after < 0 ? before : after).append(seen.status() == 200 ? '+' : '-');
            }
            told.append(' ').append(before).append('|').append(after);
        }
        return told.append(", changed %.1f ms before that".formatted((turn.after - turn.changed) / 1e6))
                .toString();
    }

    /// Takes the change back: the same person is let in again, by both processes.
    private Worker comeBack(Worker worker) throws Exception {
        if (!ending.back(worker, clock.instant()).isEmpty()) {
            Worker.apply(any(administrators), ending.back(worker, clock.instant()));
        }
        var back = ending.loss().ofEntry() ? enterAgain(worker) : worker;
        for (int side = 0; side < clients.size(); side++) {
            checkIn(side, back);
        }
        if (!ending.after(back).isEmpty()) {
            Worker.apply(any(administrators), ending.after(back));
        }
        return back;
    }

    private Worker enterAgain(Worker worker) throws Exception {
        var entered = worker.person().enterWhenFree(any(servers));
        ProofFailed.unless(
                entered.status() == 201,
                "%s: after it was taken back, signing in answered %d %s",
                ending,
                entered.status(),
                entered.text());
        return worker.with(entered.json().get("token").asString());
    }

    private void checkIn(int side, Worker worker) throws IOException, ProofFailed {
        var answer = clients.get(side).get(paths(worker).getFirst(), worker.token());
        ProofFailed.unless(
                answer.status() == 200,
                "%s: after it was taken back, process %d answered %d %s",
                ending,
                side,
                answer.status(),
                answer.text());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
