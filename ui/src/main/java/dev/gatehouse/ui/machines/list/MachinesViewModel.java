package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The machines of one tenant: those of the chosen list that a word finds, and the one that is open.
public final class MachinesViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Machines machines;
    private final Tasks tasks;
    private final Words words;
    private final Subscriptions news = new Subscriptions();
    private final ReadOnlyObjectWrapper<Optional<KnownMachines>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RulePart.Key>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<MachineTab> tab = new SimpleObjectProperty<>(MachineTab.MACHINES);
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper("");

    /// Nothing read yet.
    public MachinesViewModel(Tenant tenant, PreviewPorts ports, Machines machines, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.machines = machines;
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads the machines and listens to news.
    public void activate() {
        news.end(ports.link().onNews(this::heard));
        read();
    }

    /// Listens no more.
    public void deactivate() {
        news.close();
    }

    private void heard(News said) {
        if (said.tenant().equals(tenant.id()) && said.kind() == News.Kind.DIRECTORY) {
            read();
        }
    }

    /// Reads the machines again: what the copy has at once, then what only the server knows of their keys.
    public void read() {
        tasks.background(this::readCopy)
                .onSuccess(copy -> {
                    fault.set(Optional.empty());
                    known.set(Optional.of(copy.with(known.get().flatMap(KnownMachines::keys))));
                    readKeys();
                })
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    private KnownMachines readCopy() {
        return new KnownMachines(
                ports.people().rules(tenant.id()),
                Optional.empty(),
                machines.own(tenant.id()).map(Machines.Own::machine));
    }

    private void readKeys() {
        tasks.background(() -> machines.keys(tenant.id()))
                .onSuccess(keys -> known.get()
                        .filter(now -> keys.isPresent() && !now.keys().equals(keys))
                        .ifPresent(now -> known.set(Optional.of(now.with(keys)))))
                // The keys are a supplement: without them the list stands as the copy has it, with marks for no value.
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    /// Opens one, or closes the one that is open.
    public void open(Optional<RulePart.Key> key) {
        open.set(key);
    }

    /// Shows only those whose name, network, thumbprint or groups hold the words.
    public void filter(String typed) {
        filter.set(typed.strip());
    }

    /// What is shown, by name.
    public List<MachineRow> shown() {
        String wanted = Role.nameKey(filter.get());
        return known.get()
                .map(all -> all.rows(tab.get()).stream()
                        .filter(row -> wanted.isEmpty()
                                || Role.nameKey(MachineWords.searched(row)).contains(wanted))
                        .toList())
                .orElse(List.of());
    }

    /// Whether the person at the console holds a permission here.
    public boolean may(ConsolePermission permission) {
        return ports.me().may(tenant.id(), permission);
    }

    /// Why nothing can be changed now; empty: it can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("common.needsServer"));
    }

    /// What is known at the revision last read.
    public ReadOnlyObjectProperty<Optional<KnownMachines>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// The one that is open.
    public ReadOnlyObjectProperty<Optional<RulePart.Key>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Which list is shown.
    public ObjectProperty<MachineTab> tabProperty() {
        return tab;
    }

    /// Why something could not be read.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What the list is narrowed by.
    public ReadOnlyStringProperty filterProperty() {
        return filter.getReadOnlyProperty();
    }
}
