package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A role to give, with its validity; to one person, or to many.
public final class GrantViewModel {
    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final Optional<PersonFile> person;
    private final ObservableList<Role> roles = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Role>> role = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Instant>> until = new SimpleObjectProperty<>(Optional.empty());

    /// Nothing chosen yet.
    ///
    /// @param person to whom; empty: to many
    public GrantViewModel(Tenant tenant, PreviewPorts ports, Tasks tasks, Words words, Optional<PersonFile> person) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        this.person = person;
    }

    /// Reads the roles that the person at the console may give.
    public void read() {
        tasks.background(() -> ports.people().roles(tenant.id()))
                .onSuccess(all -> roles.setAll(grantable(all)))
                .start();
    }

    private List<Role> grantable(List<People.RoleRow> all) {
        Map<RoleId, Role> known =
                all.stream().map(People.RoleRow::role).collect(Collectors.toMap(Role::id, role -> role));
        return known.values().stream()
                .filter(one -> person.map(to -> judge(to, one, known)).orElse(true))
                .sorted(java.util.Comparator.comparing(Role::name))
                .toList();
    }

    private boolean judge(PersonFile to, Role one, Map<RoleId, Role> known) {
        var picture = new Directory(tenant.id(), to.revision(), Map.of(to.user().id(), to.user()), known, to.policy());
        var rules = new ChangeRules(
                ports.me().author(tenant.id()), picture, ports.link().serverTime());
        return rules.judge(new Change.GrantRole(to.user().id(), one.id(), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    /// The roles to choose from, by name.
    public ObservableList<Role> roles() {
        return roles;
    }

    /// The chosen role.
    public ObjectProperty<Optional<Role>> roleProperty() {
        return role;
    }

    /// Its end; empty: as long as the account.
    public ObjectProperty<Optional<Instant>> untilProperty() {
        return until;
    }

    /// To whom; empty: to many.
    public Optional<PersonFile> person() {
        return person;
    }

    /// What to preview, for one person; empty while no role is chosen.
    public Optional<Proposal> proposal() {
        return person.flatMap(to -> role.get().map(chosen -> {
            var change = new Change.GrantRole(to.user().id(), chosen.id(), Optional.empty(), until.get());
            return withRole(
                    to,
                    chosen,
                    words.text("users.grant.verb", chosen.name(), to.user().name()),
                    words.text("users.grant.done", chosen.name(), to.user().name()),
                    change);
        }));
    }

    /// The proposal to take a role away.
    public static Proposal revoke(PersonFile from, Role held, Words words) {
        User user = from.user();
        return withRole(
                from,
                held,
                words.text("users.revoke.verb", held.name(), user.name()),
                words.text("users.revoke.done", held.name(), user.name()),
                new Change.RevokeRole(user.id(), held.id()));
    }

    private static Proposal withRole(PersonFile file, Role role, String verb, String done, Change change) {
        Directory picture = file.picture();
        var roles = new java.util.HashMap<>(picture.roles());
        roles.put(role.id(), role);
        var known = new Directory(
                picture.tenant(), picture.revision(), picture.users(), roles, picture.policy(), picture.restrictions());
        return new Proposal(file.tenant(), verb, done, List.of(change), known, Optional.of(file), false, false, "");
    }
}
