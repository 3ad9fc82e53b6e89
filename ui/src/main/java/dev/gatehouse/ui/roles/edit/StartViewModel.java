package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.roles.members.PeopleText;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a new role begins with: nothing, the permissions of another role, or what some people have in common now.
public final class StartViewModel {
    private final Tenant tenant;
    private final People people;
    private final Tasks tasks;
    private final Words words;
    private final Instant now;
    private final Consumer<Set<Permission>> start;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private Job.Running looking = Job.Running.none();

    /// Begins with nothing.
    ///
    /// @param now the server's time
    /// @param start takes the permissions to begin with
    public StartViewModel(
            Tenant tenant, People people, Tasks tasks, Words words, Instant now, Consumer<Set<Permission>> start) {
        this.tenant = tenant;
        this.people = people;
        this.tasks = tasks;
        this.words = words;
        this.now = now;
        this.start = start;
    }

    /// With nothing.
    public void empty() {
        take("", Set.of());
    }

    /// With what another role brings.
    public void copy(Role role) {
        take(words.text("roles.start.copied", role.name(), role.permissions().size()), role.permissions());
    }

    private void take(String sentence, Set<Permission> permissions) {
        looking.cancel();
        result.set(sentence);
        start.accept(permissions);
    }

    /// With what people have in common.
    ///
    /// @param typed their names or logins
    public void inCommon(String typed) {
        looking.cancel();
        looking = tasks.background(() -> common(new PeopleText(people, tenant.id()).find(typed)))
                .onSuccess(common -> take(common.sentence(), common.permissions()))
                .onFault(this::failed)
                .start();
    }

    private record Common(String sentence, Set<Permission> permissions) {}

    private Common common(PeopleText.Found found) {
        var common = new TreeSet<Permission>();
        boolean first = true;
        for (User user : found.found()) {
            Set<Permission> held = people.person(tenant.id(), user.id())
                    .map(person -> person.profile().permissions(now))
                    .orElse(Set.of());
            if (first) {
                common.addAll(held);
            } else {
                common.retainAll(held);
            }
            first = false;
        }
        List<String> lost = new java.util.ArrayList<>(found.unknown());
        lost.addAll(found.several());
        String sentence = words.text("roles.start.common", found.found().size(), common.size());
        return new Common(
                lost.isEmpty() ? sentence : sentence + " " + words.text("roles.start.unknown", String.join(", ", lost)),
                common);
    }

    private void failed(Fault fault) {
        result.set(words.faults().full(fault));
    }

    /// What it came to, as a sentence; empty text for nothing.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }
}
