package dev.gatehouse.api.history;

import dev.gatehouse.model.history.StepBack;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Steps back that this process took before, so that it need not read the same stretch of a log again. They hold no
/// words. What is kept is bounded; the one that was used longest ago goes first.
public final class StepCache {
    private static final int MOST_FIELDS = 400_000;

    private final int most;
    private final List<Kept> kept = new ArrayList<>();

    /// A step.
    ///
    /// @param tenant in whose log
    /// @param step what was folded
    /// @param last the latest event in it: a log without that is another log
    /// @param end an instant at which the revision was current that it leads from
    record Kept(TenantId tenant, StepBack step, EventId last, Instant end) {}

    /// Keeps nothing yet.
    public StepCache() {
        this(MOST_FIELDS);
    }

    /// @param most how many fields are kept in all
    public StepCache(int most) {
        this.most = most;
    }

    /// The step that ends nearest to a revision and goes no further back.
    ///
    /// @param revision where one wants to go
    /// @param now from where
    synchronized Optional<Kept> nearest(TenantId tenant, long revision, long now) {
        Optional<Kept> found = kept.stream()
                .filter(one -> one.tenant().equals(tenant))
                .filter(one -> one.step().after() >= revision && one.step().upTo() <= now)
                .min(Comparator.<Kept>comparingLong(one -> one.step().after())
                        .thenComparing(
                                Comparator.<Kept>comparingLong(one -> one.step().upTo())
                                        .reversed()));
        found.ifPresent(one -> {
            kept.remove(one);
            kept.add(one);
        });
        return found;
    }

    /// Keeps a step, if it is not too large; an older one to the same revision goes.
    synchronized void keep(Kept one) {
        kept.removeIf(other -> other.tenant().equals(one.tenant())
                && other.step().after() == one.step().after());
        if (one.step().size() > most / 2) {
            return;
        }
        kept.add(one);
        int size = kept.stream().mapToInt(each -> each.step().size()).sum();
        while (size > most) {
            size -= kept.removeFirst().step().size();
        }
    }

    /// Keeps a step no longer.
    synchronized void drop(Kept one) {
        kept.remove(one);
    }

    /// How many are kept.
    public synchronized int size() {
        return kept.size();
    }
}
