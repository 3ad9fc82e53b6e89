package dev.gatehouse.bench.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several that do the same again and again, each on its own, for a while.
///
/// @param count how many
/// @param time how long
record Writers(int count, Duration time) {
    /// What each does.
    interface Write {
        /// Does it once.
        ///
        /// @param writer who, from 0
        void once(int writer) throws Exception;
    }

    /// How often a second all of them together did it.
    double run(Write write) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var tasks = new ArrayList<Callable<Long>>();
        for (int i = 0; i < count; i++) {
            int writer = i;
            tasks.add(() -> {
                long done = 0;
                while (System.nanoTime() < end) {
                    write.once(writer);
                    done++;
                }
                return done;
            });
        }
        long done = 0;
        try (var executor = Executors.newFixedThreadPool(count)) {
            List<Future<Long>> all = executor.invokeAll(tasks);
            for (Future<Long> one : all) {
                done += one.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - start);
    }
}
