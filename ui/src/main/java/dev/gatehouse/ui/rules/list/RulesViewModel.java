package dev.gatehouse.ui.rules.list;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The access rules of one tenant: all of them, those that a word finds, and the one that is open.
public final class RulesViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final Subscriptions news = new Subscriptions();
    private final ReadOnlyObjectWrapper<Optional<KnownRules>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RuleId>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper("");

    /// Nothing read yet.
    public RulesViewModel(Tenant tenant, PreviewPorts ports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads the rules and listens to news.
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

    /// Reads the rules again.
    public void read() {
        tasks.background(() -> KnownRules.read(
                        ports.people(), tenant.id(), ports.link().serverTime()))
                .onSuccess(this::show)
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    /// Looks at the clock again: some rule may have opened or shut.
    public void tick() {
        known.get()
                .ifPresent(now -> tasks.background(() -> now.at(ports.link().serverTime()))
                        .onSuccess(later -> {
                            // What was read meanwhile is newer.
                            if (known.get().equals(Optional.of(now)) && !later.equals(now)) {
                                show(later);
                            }
                        })
                        .start());
    }

    private void show(KnownRules found) {
        fault.set(Optional.empty());
        known.set(Optional.of(found));
    }

    /// Opens a rule, or closes the one that is open.
    public void open(Optional<RuleId> rule) {
        open.set(rule);
    }

    /// Shows only rules that the words are found in: name, whom it binds, its ways in.
    public void filter(String typed) {
        filter.set(typed.strip());
    }

    /// The rules that are shown, by name.
    public List<RuleRow> shown() {
        String wanted = Role.nameKey(filter.get());
        return known.get()
                .map(all -> {
                    var parts = new PartWords(words, all.picture());
                    return all.rows().stream()
                            .filter(row -> wanted.isEmpty() || holds(row, parts, wanted))
                            .toList();
                })
                .orElse(List.of());
    }

    private static boolean holds(RuleRow row, PartWords parts, String wanted) {
        String ways =
                row.rule().ways().stream().map(parts.ways()::sentence).reduce("", (some, next) -> some + " " + next);
        return Role.nameKey(row.rule().name() + " " + parts.scope(row.rule().scope()) + ways)
                .contains(wanted);
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

    /// All rules at the revision last read.
    public ReadOnlyObjectProperty<Optional<KnownRules>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// The rule that is open.
    public ReadOnlyObjectProperty<Optional<RuleId>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why there are no rules to show, if reading failed.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What the list is narrowed by.
    public ReadOnlyStringProperty filterProperty() {
        return filter.getReadOnlyProperty();
    }
}
