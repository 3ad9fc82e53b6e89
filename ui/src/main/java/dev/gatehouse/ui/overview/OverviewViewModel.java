package dev.gatehouse.ui.overview;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What needs attention in one tenant or in all. Each part is read on its own, again at each news.
public final class OverviewViewModel {
    private final OverviewPorts ports;
    private final Tasks tasks;
    private final Scope scope;
    private final ReadOnlyObjectWrapper<Part<List<Tenants.TenantRow>>> rows = part();
    private final ReadOnlyObjectWrapper<Part<People.Counts>> counts = part();
    private final ReadOnlyObjectWrapper<Part<Long>> oftenRefused = part();
    private final ReadOnlyObjectWrapper<Part<List<Double>>> refusedByHour = part();
    private final ReadOnlyObjectWrapper<Part<List<AuditEvent>>> alarms = part();
    private final ReadOnlyObjectWrapper<Part<List<DayAtAGlance>>> reviews = part();
    private final ReadOnlyObjectWrapper<Part<OverviewReader.Recent>> recent = part();
    private final ReadOnlyObjectWrapper<Part<List<Coming>>> coming = part();
    private final ObjectProperty<Optional<java.time.Instant>> checked = new SimpleObjectProperty<>(Optional.empty());

    private int running;
    private boolean again;

    /// @param scope one tenant or all
    public OverviewViewModel(OverviewPorts ports, Tasks tasks, Scope scope) {
        this.ports = ports;
        this.tasks = tasks;
        this.scope = scope;
    }

    /// Reads everything anew; what is asked for meanwhile is read once more afterwards.
    public void read() {
        if (running > 0) {
            again = true;
            return;
        }
        load(
                rows,
                () -> ports.tenants().rows().stream()
                        .filter(row -> scope.tenant().map(row.tenant()::equals).orElse(true))
                        .toList());
        scope.tenant().ifPresent(tenant -> readTenant(tenant.id()));
    }

    /// Reads anew what the news are about.
    public void heard(News news) {
        boolean ours =
                scope.tenant().map(tenant -> tenant.id().equals(news.tenant())).orElse(true);
        if (ours) {
            read();
        }
    }

    /// Whether the person may read the trail here.
    public boolean readsTrail() {
        return scope.tenant()
                .map(tenant -> ports.me().may(tenant.id(), ConsolePermission.AUDIT_READ))
                .orElse(false);
    }

    /// Whether the server can be asked now.
    boolean isOnline() {
        return ports.link().connection().getValue().isOnline();
    }

    /// The rows of the tenants.
    ReadOnlyObjectProperty<Part<List<Tenants.TenantRow>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part<People.Counts>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part<Long>> oftenRefusedProperty() {
        return oftenRefused.getReadOnlyProperty();
    }

    /// The alarms that this person has not seen yet, newest first.
    ReadOnlyObjectProperty<Part<List<AuditEvent>>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    /// The person has seen an alarm, and with it all before it.
    void saw(AuditEvent alarm) {
        scope.tenant().ifPresent(tenant -> {
            ports.preferences().put(seenKey(tenant.id()), alarm.time().toString());
            alarms.get().held().ifPresent(known -> alarms.set(new Part.Here<>(unseen(tenant.id(), known))));
        });
    }

    private List<AuditEvent> unseen(TenantId tenant, List<AuditEvent> all) {
        Optional<java.time.Instant> seen =
                ports.preferences().get(seenKey(tenant)).map(java.time.Instant::parse);
        return all.stream()
                .filter(alarm -> seen.map(alarm.time()::isAfter).orElse(true))
                .toList();
    }

    private static String seenKey(TenantId tenant) {
        return "alarms-seen-" + tenant;
    }

    /// The days that wait to be signed off, the earliest first; the server alone knows them.
    ReadOnlyObjectProperty<Part<List<DayAtAGlance>>> reviewsProperty() {
        return reviews.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part<List<Double>>> refusedByHourProperty() {
        return refusedByHour.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part<OverviewReader.Recent>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part<List<Coming>>> comingProperty() {
        return coming.getReadOnlyProperty();
    }

    /// When the figures were last read, by the server's clock.
    ObjectProperty<Optional<java.time.Instant>> checkedProperty() {
        return checked;
    }

    private void readTenant(TenantId tenant) {
        var reader = new OverviewReader(ports, tenant);
        load(counts, () -> ports.people().counts(tenant));
        load(coming, reader::coming);
        if (ports.me().may(tenant, ConsolePermission.AUDIT_REVIEW)) {
            load(
                    reviews,
                    () -> ports.reviews().days(tenant).orElse(List.of()).stream()
                            .filter(day -> day.state().isWaiting())
                            .toList());
        }
        if (readsTrail()) {
            load(oftenRefused, reader::oftenRefused);
            load(refusedByHour, reader::refusedByHour);
            load(recent, reader::recent);
            load(alarms, () -> unseen(tenant, reader.alarms()));
        }
    }

    /// A part that was read stays on show until its next reading is there.
    private <T> void load(ReadOnlyObjectWrapper<Part<T>> part, Callable<T> read) {
        running++;
        tasks.background(read)
                .onSuccess(value -> part.set(new Part.Here<>(value)))
                .onFault(fault -> part.set(new Part.Missing<>(fault)))
                .onEnd(this::ended)
                .start();
    }

    private void ended() {
        running--;
        checked.set(Optional.of(ports.link().serverTime()));
        if (running == 0 && again) {
            again = false;
            read();
        }
    }

    private static <T> ReadOnlyObjectWrapper<Part<T>> part() {
        return new ReadOnlyObjectWrapper<>(new Part.Waiting<>());
    }
}
