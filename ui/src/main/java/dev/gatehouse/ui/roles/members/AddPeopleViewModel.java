package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A list of people to give a role to: who was found, which entries name nobody, and until when.
public final class AddPeopleViewModel {
    private final Tenant tenant;
    private final PeopleText text;
    private final Tasks tasks;
    private final Words words;
    private final Role role;
    private final RoleBook book;
    private final ReadOnlyObjectWrapper<PeopleText.Found> found = new ReadOnlyObjectWrapper<>(PeopleText.Found.NOBODY);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Instant>> until = new SimpleObjectProperty<>(Optional.empty());
    private Job.Running running = Job.Running.none();

    /// Nobody typed yet.
    public AddPeopleViewModel(Tenant tenant, People people, Tasks tasks, Words words, Role role, RoleBook book) {
        this.tenant = tenant;
        this.text = new PeopleText(people, tenant.id());
        this.tasks = tasks;
        this.words = words;
        this.role = role;
        this.book = book;
    }

    /// Finds the people of a list.
    public void type(String typed) {
        running.cancel();
        looking.set(true);
        running = tasks.background(() -> text.find(typed))
                .onSuccess(found::set)
                .onEnd(() -> looking.set(false))
                .start();
    }

    /// Those found who do not hold the role as it would be given.
    public List<User> receivers() {
        return found.get().found().stream()
                .filter(user -> user.grant(role.id())
                        .filter(grant -> grant.until().equals(until.get()))
                        .isEmpty())
                .toList();
    }

    /// Those found who hold it already, with the same end.
    public List<User> holders() {
        return found.get().found().stream()
                .filter(user -> !receivers().contains(user))
                .toList();
    }

    /// Why it cannot be proposed; empty: it can.
    public Optional<String> missing() {
        return looking.get() || receivers().isEmpty() ? Optional.of(words.text("roles.add.nobody")) : Optional.empty();
    }

    /// What to preview.
    public Proposal proposal() {
        List<User> to = receivers();
        Map<UserId, User> users = to.stream().collect(Collectors.toMap(User::id, Function.identity()));
        List<Change> changes = to.stream()
                .<Change>map(user -> new Change.GrantRole(user.id(), role.id(), Optional.empty(), until.get()))
                .toList();
        boolean one = to.size() == 1;
        return Proposal.together(
                tenant,
                one
                        ? words.text(
                                "roles.grantOne", role.name(), to.getFirst().name())
                        : words.text("roles.grantMany", role.name(), to.size()),
                one
                        ? words.text(
                                "roles.grantedOne", role.name(), to.getFirst().name())
                        : words.text("roles.grantedMany", role.name(), to.size()),
                changes,
                new Directory(tenant.id(), book.revision(), users, new HashMap<>(book.roles()), book.policy()));
    }

    /// Which role.
    public Role role() {
        return role;
    }

    /// What the list came to.
    public ReadOnlyObjectProperty<PeopleText.Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether people are being looked for.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// The end of the grants; empty: as long as the account.
    public ObjectProperty<Optional<Instant>> untilProperty() {
        return until;
    }
}
