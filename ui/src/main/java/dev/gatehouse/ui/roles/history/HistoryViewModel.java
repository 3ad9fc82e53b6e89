package dev.gatehouse.ui.roles.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The events about one role.
public final class HistoryViewModel {
    private final TenantId tenant;
    private final Trail trail;
    private final Tasks tasks;
    private final EventWords events;
    private final EventQuery query;
    private final ReadOnlyObjectWrapper<Optional<Listing<AuditEvent>>> listing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Job.Running reading = Job.Running.none();

    /// Nothing read yet.
    ///
    /// @param roles the present names of roles
    public HistoryViewModel(
            TenantId tenant, Trail trail, Tasks tasks, Words words, Role role, Map<RoleId, String> roles) {
        this.tenant = tenant;
        this.trail = trail;
        this.tasks = tasks;
        events = new EventWords(words, roles);
        query = EventQuery.about(new Target("role", role.id().toString()));
    }

    /// Reads the events.
    public void read() {
        reading.cancel();
        reading = tasks.background(() -> trail.list(tenant, query))
                .onSuccess(found -> {
                    fault.set(Optional.empty());
                    listing.set(Optional.of(found));
                })
                .onFault(found -> fault.set(Optional.of(found)))
                .start();
    }

    /// What the trail is asked.
    public EventQuery query() {
        return query;
    }

    /// Events in words.
    public EventWords events() {
        return events;
    }

    /// The events, once they are known.
    public ReadOnlyObjectProperty<Optional<Listing<AuditEvent>>> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Why they are not known, if reading failed.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
