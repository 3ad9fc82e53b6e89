package dev.gatehouse.ui.settings;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The checkpoint of the person's own organisation as a file, to compare with others.
public final class CheckpointViewModel {
    private final TenantId tenant;
    private final CheckpointFiles files;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    /// What came of it.
    public sealed interface State {
        /// Nothing was asked.
        record Idle() implements State {}

        /// It is in a file.
        record Saved(Path file) implements State {}

        /// It was compared.
        record Compared(CheckpointFiles.Comparison found) implements State {}

        /// It could not be.
        record Failed(Fault fault) implements State {}
    }

    /// @param tenant whose log
    /// @param tasks reads and writes in the background
    public CheckpointViewModel(TenantId tenant, CheckpointFiles files, Tasks tasks) {
        this.tenant = tenant;
        this.files = files;
        this.tasks = tasks;
    }

    /// What its file is to be called.
    public String fileName() {
        return tenant + ".checkpoint";
    }

    /// Writes what this workstation has seen into a file.
    public void save(Path to) {
        tasks.background(() -> {
                    files.save(tenant, to);
                    return to;
                })
                .onSuccess(file -> state.set(new State.Saved(file)))
                .onFault(fault -> state.set(new State.Failed(fault)))
                .start();
    }

    /// Compares with what somebody else has seen.
    public void compare(Path file) {
        tasks.background(() -> files.compare(tenant, file))
                .onSuccess(found -> state.set(new State.Compared(found)))
                .onFault(fault -> state.set(new State.Failed(fault)))
                .start();
    }

    /// What came of it last.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
