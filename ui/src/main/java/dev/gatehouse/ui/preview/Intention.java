package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Gives a change set its idempotency key: the same one as long as the intention is the same, so that sending again
/// after a lost answer does nothing twice; a new one as soon as anything in it differs.
public final class Intention {
    private final Supplier<UUID> keys;
    private Optional<ChangeSet> last = Optional.empty();

    /// Nothing intended yet.
    ///
    /// @param keys makes random keys
    public Intention(Supplier<UUID> keys) {
        this.keys = keys;
    }

    /// The set to send.
    ///
    /// @param base the revision that the person saw
    public ChangeSet set(long base, Papers papers, List<Change> changes) {
        UUID key = last.map(ChangeSet::key).orElseGet(keys);
        var set = make(base, key, papers, changes);
        if (last.filter(before -> !before.equals(set)).isPresent()) {
            var other = make(base, keys.get(), papers, changes);
            last = Optional.of(other);
            return other;
        }
        last = Optional.of(set);
        return set;
    }

    /// Forgets what was intended: the next set is a new intention, whatever is in it.
    public void end() {
        last = Optional.empty();
    }

    private static ChangeSet make(long base, UUID key, Papers papers, List<Change> changes) {
        return new ChangeSet(base, key, papers.reason(), papers.ticket(), papers.callerCheck(), changes);
    }
}
