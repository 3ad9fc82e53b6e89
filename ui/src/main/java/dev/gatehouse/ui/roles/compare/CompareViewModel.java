package dev.gatehouse.ui.roles.compare;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.roles.members.PeopleText;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A role beside another role, or beside all that a person holds now.
public final class CompareViewModel {
    private final Tenant tenant;
    private final People people;
    private final Tasks tasks;
    private final Words words;
    private final Role role;
    private final List<Role> others;
    private final Instant now;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Job.Running looking = Job.Running.none();

    /// Compared with nothing yet.
    ///
    /// @param others the other roles
    /// @param now the server's time
    public CompareViewModel(
            Tenant tenant, People people, Tasks tasks, Words words, Role role, List<Role> others, Instant now) {
        this.tenant = tenant;
        this.people = people;
        this.tasks = tasks;
        this.words = words;
        this.role = role;
        this.others = List.copyOf(others);
        this.now = now;
    }

    /// Compares with another role.
    public void with(Role other) {
        looking.cancel();
        problem.set("");
        comparison.set(Optional.of(Comparison.of(role.name(), role.permissions(), other.name(), other.permissions())));
    }

    /// Compares with what a person holds now.
    ///
    /// @param typed login or name
    public void withPerson(String typed) {
        looking.cancel();
        if (typed.isBlank()) {
            return;
        }
        looking = tasks.background(() -> new PeopleText(people, tenant.id()).find(typed))
                .onSuccess(found -> show(typed, found))
                .onFault(this::failed)
                .start();
    }

    private void show(String typed, PeopleText.Found found) {
        if (found.found().size() != 1) {
            problem.set(words.text(found.several().isEmpty() ? "roles.nobodyCalled" : "roles.severalCalled", typed));
            return;
        }
        var user = found.found().getFirst();
        looking = tasks.background(() -> people.person(tenant.id(), user.id())
                        .map(person -> person.profile().permissions(now))
                        .orElse(Set.of()))
                .onSuccess(held -> {
                    problem.set("");
                    comparison.set(Optional.of(Comparison.of(role.name(), role.permissions(), user.name(), held)));
                })
                .onFault(this::failed)
                .start();
    }

    private void failed(Fault fault) {
        problem.set(words.faults().full(fault));
    }

    /// The comparison as text: a line a permission, in which of the two it is.
    public String text(Comparison found) {
        var permissionWords = new PermissionWords(words);
        var lines = new ArrayList<String>();
        add(lines, words.text("roles.compare.only", found.a(), found.onlyA().size()), found.onlyA(), permissionWords);
        add(lines, words.text("roles.compare.both", found.both().size()), found.both(), permissionWords);
        add(lines, words.text("roles.compare.only", found.b(), found.onlyB().size()), found.onlyB(), permissionWords);
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String head, Set<Permission> some, PermissionWords words) {
        lines.add(head);
        some.forEach(permission -> lines.add("\t" + words.full(permission) + "\t" + permission.name()));
    }

    /// The role that is compared.
    public Role role() {
        return role;
    }

    /// The roles it can be compared with.
    public List<Role> others() {
        return others;
    }

    /// What came of it.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Why there is nothing to compare with; empty text: there is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
