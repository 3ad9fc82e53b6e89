package dev.gatehouse.ui.past;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.log.Past;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asking for an instant, and the picture that came.
public final class MomentViewModel {
    private final Tenant tenant;
    private final PastPorts ports;
    private final Moments moments;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ZoneId> zone;
    private Job.Running running = Job.Running.none();

    /// Nothing was asked yet.
    public MomentViewModel(Tenant tenant, PastPorts ports, Moments moments, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.moments = moments;
        this.tasks = tasks;
        this.words = words;
        zone = new ReadOnlyObjectWrapper<>(words.times().zone());
    }

    /// Whether the person may look at the past at all.
    public boolean mayLook() {
        return ports.me().may(tenant.id(), ConsolePermission.DIRECTORY_READ)
                && ports.me().may(tenant.id(), ConsolePermission.AUDIT_READ);
    }

    /// Why they cannot now; empty: they can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("past.needsServer"));
    }

    /// Reads in which zone the tenant is at home.
    public void activate() {
        tasks.background(() -> ports.people().policy(tenant.id()))
                .onSuccess(policy -> home(policy))
                .onFault(nothingHereYet -> {})
                .start();
    }

    private void home(Policy policy) {
        zone.set(policy.homeZone());
    }

    /// Asks for an instant.
    public void ask() {
        if (mayLook() && unavailable().isEmpty()) {
            problem.set("");
            asking.set(true);
        }
    }

    /// Asks no more, and waits for no picture.
    public void giveUp() {
        running.cancel();
        reading.set(false);
        problem.set("");
        asking.set(false);
    }

    /// Goes to an instant.
    public void show(Instant at) {
        running.cancel();
        problem.set("");
        reading.set(true);
        running = tasks.background(() -> ports.past().at(tenant.id(), Optional.of(at)))
                .onSuccess(picture -> {
                    asking.set(false);
                    moments.show(tenant.id(), picture);
                })
                .onFault(this::failed)
                .onEnd(() -> reading.set(false))
                .start();
    }

    private void failed(Fault fault) {
        problem.set(words.faults().full(fault));
    }

    /// Back to now.
    public void leave() {
        giveUp();
        moments.leave(tenant.id());
    }

    /// The picture that is looked at; empty: now.
    public Optional<Past.Picture> picture() {
        return moments.of(tenant.id());
    }

    /// Whose.
    public Tenant tenant() {
        return tenant;
    }

    /// Whether an instant is asked for.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether a picture is on its way.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Why there is none; empty text: nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The tenant's home zone.
    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return zone.getReadOnlyProperty();
    }
}
