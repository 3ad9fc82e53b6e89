package dev.gatehouse.api.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Counts what is said again and again, so that one event tells of many. What a process has counted and not written is
/// lost if it is killed; what could not be written is counted on.
///
/// @param <K> what makes two of them the same
public final class Tally<K> {
    private final int most;
    private final Function<K, Duration> window;
    private final InstantSource clock;
    private final Map<K, Counted> counted = new HashMap<>();

    private record Counted(Instant since, int unwritten, EventDraft entry) {
        Counted and(int more) {
            return new Counted(since, unwritten + more, entry);
        }
    }

    /// So many of a kind.
    ///
    /// @param unwritten how many came since the last event that told of them; at least 1
    /// @param entry the event of the first
    public record Due<K>(K kind, int unwritten, EventDraft entry) {}

    /// @param most how many kinds are counted at once; others are each told alone
    /// @param window for how long a kind is counted before its count is written
    /// @param clock the server's
    public Tally(int most, Function<K, Duration> window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /// Counts one of a kind that is being counted; false: none of it is, and [#begin] is next.
    public synchronized boolean isCounted(K kind) {
        return counted.computeIfPresent(kind, (_, one) -> one.and(1)) != null;
    }

    /// Begins to count a kind.
    ///
    /// @param entry the event of this first one
    /// @param later whether the first waits to be written with those that follow it
    /// @return whether it was counted; false: it has to be written now
    public synchronized boolean begin(K kind, EventDraft entry, boolean later) {
        if (isCounted(kind)) {
            return true;
        }
        if (counted.size() >= most) {
            return false;
        }
        counted.put(kind, new Counted(clock.instant(), later ? 1 : 0, entry));
        return later;
    }

    /// Writes every count whose window is over. One that cannot be written keeps no other from it, and is counted on.
    ///
    /// @param now until when; [Instant#MAX]: all of them
    /// @throws RuntimeException what the writer threw, the first and in it the others
    public void write(Instant now, Consumer<Due<K>> writer) {
        Optional<RuntimeException> failed = Optional.empty();
        for (Due<K> due : due(now)) {
            try {
                writer.accept(due);
            } catch (RuntimeException e) {
                countOn(due);
                failed.ifPresent(first -> first.addSuppressed(e));
                failed = failed.or(() -> Optional.of(e));
            }
        }
        failed.ifPresent(e -> {
            throw e;
        });
    }

    private synchronized List<Due<K>> due(Instant now) {
        var due = new ArrayList<Due<K>>();
        counted.entrySet().removeIf(entry -> {
            Counted one = entry.getValue();
            boolean over = !now.isBefore(one.since().plus(window.apply(entry.getKey())));
            if (over && one.unwritten() > 0) {
                due.add(new Due<>(entry.getKey(), one.unwritten(), one.entry()));
            }
            return over;
        });
        return due;
    }

    private synchronized void countOn(Due<K> unwritten) {
        counted.merge(
                unwritten.kind(),
                new Counted(clock.instant(), unwritten.unwritten(), unwritten.entry()),
                (now, before) -> now.and(before.unwritten()));
    }
}
