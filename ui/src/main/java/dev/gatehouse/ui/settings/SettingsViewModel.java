package dev.gatehouse.ui.settings;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.port.Tenants;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the settings show of server and workstation, and the test of the connection.
public final class SettingsViewModel {
    private final SettingsPorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Door.KnownServer>> server =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Tenants.TenantRow>> copies = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Trial>> trial = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Machines.Own>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Enrolling> enrolling = new ReadOnlyObjectWrapper<>(new Enrolling.Idle());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();

    /// How a test of the connection ended.
    ///
    /// @param fault why it failed; empty: it works
    /// @param attempts what was done, step by step
    public record Trial(Optional<Fault> fault, List<Link.Attempt> attempts) {}

    /// How far enrolling this workstation is.
    public sealed interface Enrolling {
        /// Nothing was asked.
        record Idle() implements Enrolling {}

        /// On its way.
        record Asking() implements Enrolling {}

        /// Refused.
        ///
        /// @param fault why
        record Refused(Fault fault) implements Enrolling {}

        /// Enrolled; in force at the next sign-in.
        ///
        /// @param own as what
        record Done(Machines.Own own) implements Enrolling {}
    }

    /// @param tasks reads and tests in the background
    public SettingsViewModel(SettingsPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// Reads anew what there is to show.
    public void read() {
        tasks.background(ports.door()::servers)
                .onSuccess(known -> server.set(known.stream().findFirst()))
                .start();
        tasks.background(() -> ports.machines().own(ports.me().home()))
                .onSuccess(own::set)
                .start();
        tasks.background(ports.tenants()::rows).onSuccess(copies::set).start();
    }

    /// Tries the connection, once at a time.
    public void test() {
        if (testing.get()) {
            return;
        }
        testing.set(true);
        tasks.background(ports.link()::sync)
                .onSuccess(done -> tried(Optional.empty()))
                .onFault(fault -> tried(Optional.of(fault)))
                .onEnd(() -> testing.set(false))
                .start();
    }

    /// Enrols this workstation with a code, once at a time. The array is wiped.
    public void enrol(char[] code) {
        if (enrolling.get() instanceof Enrolling.Asking) {
            return;
        }
        enrolling.set(new Enrolling.Asking());
        tasks.background(() -> ports.machines().enrol(ports.me().home(), code))
                .onSuccess(made -> {
                    own.set(Optional.of(made));
                    enrolling.set(new Enrolling.Done(made));
                })
                .onFault(fault -> enrolling.set(new Enrolling.Refused(fault)))
                .start();
    }

    /// What this workstation is known as; empty: it is not enrolled.
    public ReadOnlyObjectProperty<Optional<Machines.Own>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// How far enrolling is.
    public ReadOnlyObjectProperty<Enrolling> enrollingProperty() {
        return enrolling.getReadOnlyProperty();
    }

    /// The server in use: the one used last.
    public ReadOnlyObjectProperty<Optional<Door.KnownServer>> serverProperty() {
        return server.getReadOnlyProperty();
    }

    /// The copies on this workstation, one a tenant.
    public ReadOnlyObjectProperty<List<Tenants.TenantRow>> copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /// How the last test ended; empty: there was none.
    public ReadOnlyObjectProperty<Optional<Trial>> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// The zones to choose from: places, and UTC first.
    public static List<ZoneId> zones() {
        var places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+"))
                .sorted()
                .map(ZoneId::of);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(ZoneId.of("UTC")), places)
                .toList();
    }

    private void tried(Optional<Fault> fault) {
        trial.set(Optional.of(new Trial(fault, ports.link().attempts())));
    }
}
