package dev.gatehouse.ui.preview.recent;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonReader;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was done from this console, newest first, each with a way back as long as it still applies.
public final class RecentViewModel {
    private static final int MOST = 50;

    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final ObservableList<Desk.Recent> changes = FXCollections.observableArrayList();

    /// Nothing read yet.
    public RecentViewModel(PreviewPorts ports, Tasks tasks, Words words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads the list anew.
    public void read() {
        tasks.background(() -> ports.desk().recent(MOST))
                .onSuccess(changes::setAll)
                .start();
    }

    /// What was done, newest first.
    public ObservableList<Desk.Recent> changes() {
        return changes;
    }

    /// What was done, in a sentence: kind, whom, where.
    public String sentence(Desk.Recent recent) {
        return words.text(
                "preview.recent.sentence",
                kind(recent.type()),
                String.join(", ", recent.names().values()));
    }

    /// Makes a proposal that takes it back: it has a preview of its own, since things may have moved since.
    public void propose(Desk.Recent recent, Consumer<Proposal> then) {
        Optional<Tenant> tenant = ports.me().tenants().stream()
                .filter(one -> one.id().equals(recent.tenant()))
                .findFirst();
        if (tenant.isEmpty() || recent.undo().isEmpty()) {
            return;
        }
        tasks.background(() -> about(tenant.orElseThrow(), recent))
                .onSuccess(proposal -> proposal.ifPresent(then))
                .start();
    }

    private Optional<Proposal> about(Tenant tenant, Desk.Recent recent) {
        return recent.undo().stream()
                .filter(Change.OfUser.class::isInstance)
                .map(change -> ((Change.OfUser) change).user())
                .findFirst()
                .flatMap(user -> new PersonReader(ports.people()).read(tenant, user))
                .map(file -> undo(file, recent));
    }

    private Proposal undo(PersonFile file, Desk.Recent recent) {
        return Proposal.about(
                file,
                words.text("preview.recent.undo", kind(recent.type())),
                words.text("preview.undo.done"),
                recent.undo());
    }

    /// The kind of a change for people.
    public String kind(String type) {
        return words.messages().find("preview.kind." + type).orElse(type);
    }
}
