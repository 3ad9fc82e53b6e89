package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.log.EventProofs;
import dev.gatehouse.ui.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the event that is shown is proved. Nothing is claimed before it was proved here; it is proved when somebody
/// asks for it.
public final class ProofViewModel {
    private final TenantId tenant;
    private final EventProofs proofs;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<AuditEvent> shown = Optional.empty();
    private Job.Running proving = Job.Running.none();

    /// How far it has come.
    public sealed interface State {
        /// Nobody asked yet.
        record Idle() implements State {}

        /// It is being proved.
        record Proving() implements State {}

        /// It was asked for.
        record Answered(EventProofs.Answer answer) implements State {}

        /// It could not be asked for.
        record Failed(Fault fault) implements State {}

        /// It was proved, and is in a file.
        record Saved(EventProofs.Proved proof, Path file) implements State {}
    }

    /// No event yet.
    public ProofViewModel(TenantId tenant, EventProofs proofs, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.proofs = proofs;
        this.tasks = tasks;
        this.words = words;
    }

    /// Turns to an event.
    public void show(AuditEvent event) {
        if (shown.filter(now -> now.id().equals(event.id())).isEmpty()) {
            proving.cancel();
            state.set(new State.Idle());
        }
        shown = Optional.of(event);
    }

    /// Proves it.
    public void prove() {
        shown.ifPresent(event -> {
            proving.cancel();
            state.set(new State.Proving());
            proving = tasks.background(() -> proofs.prove(tenant, event))
                    .onSuccess(answer -> state.set(new State.Answered(answer)))
                    .onFault(fault -> state.set(new State.Failed(fault)))
                    .start();
        });
    }

    /// The proof, if there is one.
    public Optional<EventProofs.Proved> proof() {
        return switch (state.get()) {
            case State.Answered(EventProofs.Proved proved) -> Optional.of(proved);
            case State.Saved saved -> Optional.of(saved.proof());
            case State.Answered _, State.Idle _, State.Proving _, State.Failed _ -> Optional.empty();
        };
    }

    /// What its file is to be called.
    public String fileName() {
        return tenant + proof().map(proved -> "-" + (proved.index() + 1)).orElse("") + ".tlog-proof";
    }

    /// Writes the proof into a file.
    public void save(Path to) {
        proof().ifPresent(proved -> tasks.background(() -> {
                    proofs.save(proved, to);
                    return to;
                })
                .onSuccess(file -> state.set(new State.Saved(proved, file)))
                .onFault(fault -> state.set(new State.Failed(fault)))
                .start());
    }

    /// What is known, in a sentence.
    public String sentence() {
        return switch (state.get()) {
            case State.Idle _ ->
                shown.map(AuditEvent::index)
                        .filter(index -> index.isPresent())
                        .map(index -> words.text("audit.proof.entry", index.getAsLong() + 1))
                        .orElseGet(() -> words.text("audit.proof.noPlace"));
            case State.Proving _ -> words.text("audit.proof.proving");
            case State.Answered(EventProofs.Answer answer) -> sentence(answer);
            case State.Saved(EventProofs.Proved proof, Path file) ->
                sentence(proof) + " " + words.text("audit.proof.saved", String.valueOf(file.getFileName()));
            case State.Failed(Fault fault) -> words.faults().full(fault);
        };
    }

    private String sentence(EventProofs.Answer answer) {
        return switch (answer) {
            case EventProofs.Proved proved -> proved(proved);
            case EventProofs.NotYet _ -> words.text("audit.proof.notYet");
            case EventProofs.Refuted refuted ->
                words.text(
                        switch (refuted.why()) {
                            case MISSING -> "audit.proof.missing";
                            case OTHER_EVENT -> "audit.proof.otherEvent";
                            case NOT_IN_TREE -> "audit.proof.notInTree";
                        },
                        refuted.index() + 1);
        };
    }

    private String proved(EventProofs.Proved proved) {
        int consoles = proved.seenBy().consoles().size();
        return consoles < 2
                ? words.text("audit.proof.proved", proved.index() + 1, proved.size())
                : words.text(
                        "audit.proof.seen",
                        proved.index() + 1,
                        proved.size(),
                        proved.seenBy().of(proved.index()),
                        consoles);
    }

    /// Whether it was asked for and is not what it should be.
    public boolean isRefuted() {
        return state.get() instanceof State.Answered(EventProofs.Answer answer)
                && answer instanceof EventProofs.Refuted;
    }

    /// How far it has come.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
