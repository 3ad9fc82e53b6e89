package dev.gatehouse.api.store.connect;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Connections at rest, in the order in which they came to rest. Not safe for threads: its owner locks.
final class IdleConnections {
    /// One at rest.
    ///
    /// @param since `System.nanoTime` of when it was given back
    record Idle(DatabaseKey key, Connection connection, long since) {}

    private final Set<Idle> oldestFirst = new LinkedHashSet<>();
    private final Map<DatabaseKey, Deque<Idle>> byKey = new HashMap<>();

    int size() {
        return oldestFirst.size();
    }

    void add(Idle idle) {
        oldestFirst.add(idle);
        byKey.computeIfAbsent(idle.key(), _ -> new ArrayDeque<>()).push(idle);
    }

    /// The one of this kind that was used last; its statements are the warmest.
    Optional<Idle> take(DatabaseKey key) {
        var stack = byKey.get(key);
        if (stack == null) {
            return Optional.empty();
        }
        Idle idle = stack.pop();
        forget(idle, stack);
        return Optional.of(idle);
    }

    Optional<Idle> takeOldest() {
        Iterator<Idle> all = oldestFirst.iterator();
        return all.hasNext() ? Optional.of(remove(all.next())) : Optional.empty();
    }

    /// Takes those that rest too long, and beyond `keep` those that rest longer than a moment.
    List<Idle> takeStale(long now, long longest, long moment, int keep) {
        var stale = new ArrayList<Idle>();
        for (Idle idle : List.copyOf(oldestFirst)) {
            long age = now - idle.since();
            if (age > longest || (oldestFirst.size() > keep && age > moment)) {
                stale.add(remove(idle));
            }
        }
        return stale;
    }

    List<Idle> takeAll() {
        var all = List.copyOf(oldestFirst);
        oldestFirst.clear();
        byKey.clear();
        return all;
    }

    private Idle remove(Idle idle) {
        var stack = byKey.get(idle.key());
        if (stack != null) {
            stack.remove(idle);
            forget(idle, stack);
        }
        return idle;
    }

    private void forget(Idle idle, Deque<Idle> stack) {
        oldestFirst.remove(idle);
        if (stack.isEmpty()) {
            byKey.remove(idle.key());
        }
    }
}
