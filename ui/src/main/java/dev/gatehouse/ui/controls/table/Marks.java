package dev.gatehouse.ui.controls.table;

import java.util.HashSet;
import java.util.Set;

/// Which rows are chosen for a common action: some by key, or everything the query finds but some.
///
/// @param everything whether all matching rows are chosen
/// @param keys the chosen rows; with `everything`, the rows left out
/// @param <K> the key of a row
public record Marks<K>(boolean everything, Set<K> keys) {
    /// Keeps an own copy.
    public Marks {
        keys = Set.copyOf(keys);
    }

    /// No row.
    public static <K> Marks<K> none() {
        return new Marks<>(false, Set.of());
    }

    /// All rows the query finds.
    public static <K> Marks<K> all() {
        return new Marks<>(true, Set.of());
    }

    /// Whether a row is chosen.
    public boolean has(K key) {
        return everything != keys.contains(key);
    }

    /// How many rows are chosen out of so many.
    public long count(long size) {
        return everything ? size - keys.size() : keys.size();
    }

    /// With this row chosen or not, the other way round.
    public Marks<K> toggle(K key) {
        var changed = new HashSet<>(keys);
        if (!changed.add(key)) {
            changed.remove(key);
        }
        return new Marks<>(everything, changed);
    }

    /// With these rows chosen too.
    public Marks<K> with(Set<K> more) {
        var changed = new HashSet<>(keys);
        if (everything) {
            changed.removeAll(more);
        } else {
            changed.addAll(more);
        }
        return new Marks<>(everything, changed);
    }
}
