package dev.gatehouse.ui.roles.list;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The roles of one tenant: all of them, those that a word finds, and the one that is open.
public final class RolesViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final Subscriptions news = new Subscriptions();
    private final ReadOnlyObjectWrapper<Optional<RoleBook>> book = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RoleId>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper("");

    /// Nothing read yet.
    public RolesViewModel(Tenant tenant, PreviewPorts ports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Reads the roles and listens to news.
    public void activate() {
        AutoCloseable subscription = ports.link().onNews(this::heard);
        news.add(() -> end(subscription));
        read();
    }

    /// Listens no more.
    public void deactivate() {
        news.close();
    }

    private static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription did not end", e);
        }
    }

    private void heard(News said) {
        if (said.tenant().equals(tenant.id()) && said.kind() == News.Kind.DIRECTORY) {
            read();
        }
    }

    /// Reads the roles again.
    public void read() {
        tasks.background(() -> RoleBook.read(ports.people(), tenant.id()))
                .onSuccess(found -> {
                    fault.set(Optional.empty());
                    book.set(Optional.of(found));
                    open.set(open.get().filter(id -> found.row(id).isPresent()));
                })
                .onFault(problem -> fault.set(Optional.of(problem)))
                .start();
    }

    /// Opens a role, or closes the one that is open.
    public void open(Optional<RoleId> role) {
        open.set(role);
    }

    /// Shows only roles whose name or description holds the words.
    public void filter(String typed) {
        filter.set(typed.strip());
    }

    /// The roles that are shown, by name.
    public List<People.RoleRow> shown() {
        String wanted = Role.nameKey(filter.get());
        return book.get()
                .map(found -> found.rows().stream()
                        .filter(row -> holds(row.role(), wanted))
                        .toList())
                .orElse(List.of());
    }

    private static boolean holds(Role role, String wanted) {
        return Role.nameKey(role.name()).contains(wanted)
                || Role.nameKey(role.description()).contains(wanted)
                || role.permissions().stream()
                        .anyMatch(permission ->
                                !wanted.isEmpty() && permission.name().contains(wanted));
    }

    /// The role that is open, as it is now.
    public Optional<People.RoleRow> opened() {
        return open.get().flatMap(id -> book.get().flatMap(found -> found.row(id)));
    }

    /// Whether the person at the console holds a permission here.
    public boolean may(ConsolePermission permission) {
        return ports.me().may(tenant.id(), permission);
    }

    /// Why nothing can be changed now; empty: it can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("roles.needsServer"));
    }

    /// Whose roles.
    public Tenant tenant() {
        return tenant;
    }

    /// All roles at the revision last read.
    public ReadOnlyObjectProperty<Optional<RoleBook>> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /// The role that is open.
    public ReadOnlyObjectProperty<Optional<RoleId>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why there are no roles to show, if reading failed.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What the list is narrowed by.
    public ReadOnlyStringProperty filterProperty() {
        return filter.getReadOnlyProperty();
    }
}
