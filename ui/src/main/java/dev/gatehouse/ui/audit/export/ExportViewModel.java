package dev.gatehouse.ui.audit.export;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.files.TrailFiles;
import dev.gatehouse.ui.words.Words;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes what the trail shows away as a file: the same filter as on screen, and all of it.
public final class ExportViewModel {
    private final TenantId tenant;
    private final TrailFiles files;
    private final Me me;
    private final Tasks tasks;
    private final Words words;
    private final Supplier<EventQuery> query;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());

    /// How far it is.
    public sealed interface State {
        /// Nobody takes anything.
        record Nothing() implements State {}

        /// A file is being written.
        record Taking(String name) implements State {}

        /// It is there.
        record Done(TrailFiles.Taken taken) implements State {}

        /// It is not.
        record Failed(Fault fault) implements State {}
    }

    /// @param query what the trail shows now
    public ExportViewModel(
            TenantId tenant, TrailFiles files, Me me, Tasks tasks, Words words, Supplier<EventQuery> query) {
        this.tenant = tenant;
        this.files = files;
        this.me = me;
        this.tasks = tasks;
        this.words = words;
        this.query = query;
    }

    /// Whether this person may take anything away.
    public boolean isOffered() {
        return me.may(tenant, ConsolePermission.AUDIT_EXPORT);
    }

    /// How far it is.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What a file is called if nobody says otherwise.
    public String fileName(TrailFormat format) {
        return "trail-" + tenant.value() + "." + format.suffix();
    }

    /// What a format is called.
    public String name(TrailFormat format) {
        return switch (format) {
            case CSV -> words.text("audit.export.csv");
            case JSONL -> words.text("audit.export.jsonl");
            case OCSF -> words.text("audit.export.ocsf");
        };
    }

    /// Takes all that the trail's filter finds, unless a file is being written.
    public void take(TrailFormat format, Path to) {
        if (state.get() instanceof State.Taking) {
            return;
        }
        EventQuery asked = query.get();
        state.set(new State.Taking(String.valueOf(to.getFileName())));
        tasks.background(() -> files.take(tenant, asked, format, to))
                .onSuccess(taken -> state.set(new State.Done(taken)))
                .onFault(fault -> state.set(new State.Failed(fault)))
                .start();
    }

    /// Forgets what came of it.
    public void dismiss() {
        if (!(state.get() instanceof State.Taking)) {
            state.set(new State.Nothing());
        }
    }

    /// What there is to say; empty text: nothing.
    public String sentence() {
        return switch (state.get()) {
            case State.Nothing _ -> "";
            case State.Taking(String name) -> words.text("audit.export.taking", name);
            case State.Done(var taken) ->
                words.text("audit.export.taken", taken.name(), taken.events(), taken.sha256());
            case State.Failed(Fault fault) -> words.faults().full(fault);
        };
    }

    Words words() {
        return words;
    }
}
