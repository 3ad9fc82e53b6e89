package dev.gatehouse.ui.audit.glance;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Histogram;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.words.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The present search at a glance, and the steps in time that lead from it to others. Where nobody can say, because the
/// server is busy or may not be asked, the list stands without it.
public final class GlanceViewModel {
    private final TenantId tenant;
    private final Trail trail;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Trail.Glance>> glance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private EventQuery query = EventQuery.ALL;
    private Job.Running reading = Job.Running.none();

    /// Nothing read yet.
    public GlanceViewModel(TenantId tenant, Trail trail, Tasks tasks) {
        this.tenant = tenant;
        this.trail = trail;
        this.tasks = tasks;
    }

    /// Looks at a search.
    public void read(EventQuery wanted) {
        if (!wanted.equals(query)) {
            query = wanted;
            glance.set(Optional.empty());
        }
        reading.cancel();
        reading = tasks.background(() -> trail.glance(tenant, wanted))
                .onSuccess(found -> glance.set(Optional.of(found)))
                .onFault(_ -> glance.set(Optional.empty()))
                .start();
    }

    /// What was found at a glance; empty: it is not known.
    public ReadOnlyObjectProperty<Optional<Trail.Glance>> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// The search that the glance is of.
    public EventQuery query() {
        return query;
    }

    /// The figures; none while they are not known.
    public TrailSummary summary() {
        return glance.get().map(Trail.Glance::summary).orElse(TrailSummary.NONE);
    }

    /// How many were found; empty: it is not known.
    public Optional<Count> count() {
        return glance.get()
                .map(found -> new Count(found.summary().count(), found.summary().capped() || !found.whole()));
    }

    private Optional<Histogram> histogram() {
        return summary().histogram();
    }

    /// The same search within some of the bars.
    ///
    /// @param first the first of them
    /// @param end the one after the last
    public Optional<EventQuery> within(int first, int end) {
        return histogram().map(shown -> query.within(Optional.of(shown.start(first)), Optional.of(shown.start(end))));
    }

    /// The same search half of its time earlier (-1) or later (1).
    public Optional<EventQuery> shifted(int direction) {
        return span().map(span -> {
            Duration half = span.length().dividedBy(2).multipliedBy(direction);
            return query.within(
                    Optional.of(span.from().plus(half)), Optional.of(span.to().plus(half)));
        });
    }

    /// The same search within the middle half of its time (1), or within twice of it (-1).
    public Optional<EventQuery> zoomed(int direction) {
        return span().filter(span -> direction < 0 || span.length().compareTo(Duration.ofSeconds(2)) >= 0)
                .map(span -> {
                    Duration by = direction > 0
                            ? span.length().dividedBy(4)
                            : span.length().dividedBy(2).negated();
                    return query.within(
                            Optional.of(span.from().plus(by)),
                            Optional.of(span.to().minus(by)));
                });
    }

    /// The same search at any time.
    public EventQuery reset() {
        return query.within(Optional.empty(), Optional.empty());
    }

    private Optional<Span> span() {
        return histogram()
                .map(shown ->
                        new Span(query.from().orElse(shown.from()), query.to().orElse(shown.end())))
                .or(() -> query.from().flatMap(from -> query.to().map(to -> new Span(from, to))))
                .filter(span -> span.from().isBefore(span.to()));
    }

    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }
}
