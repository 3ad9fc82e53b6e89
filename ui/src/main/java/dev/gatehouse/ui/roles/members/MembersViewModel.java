package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The people who hold one role, and the proposal to take it from some of them.
public final class MembersViewModel {
    private static final String SYSTEM = "system/";

    private final Tenant tenant;
    private final People people;
    private final Tasks tasks;
    private final Words words;
    private final Role role;
    private final Map<ActorId, String> names = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Members>> members = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Job.Running reading = Job.Running.none();

    /// The members of a role.
    ///
    /// @param size how many
    /// @param rows reads some; blocks
    /// @param newer whether it is only a newer answer
    public record Members(long size, Pages rows, boolean newer) {}

    /// Reads some members.
    @FunctionalInterface
    public interface Pages {
        /// Members from an index on. Blocks.
        List<Member> rows(long start, int count);
    }

    /// Nothing read yet.
    public MembersViewModel(Tenant tenant, People people, Tasks tasks, Words words, Role role) {
        this.tenant = tenant;
        this.people = people;
        this.tasks = tasks;
        this.words = words;
        this.role = role;
    }

    /// Reads who holds the role.
    public void read() {
        reading.cancel();
        var query = new UserQuery("", Optional.empty(), Optional.of(role.id()), UserQuery.Order.NAME, false);
        reading = tasks.background(() -> people.list(tenant.id(), query))
                .onSuccess(listing -> {
                    fault.set(Optional.empty());
                    members.set(Optional.of(new Members(
                            listing.size(),
                            (start, count) -> rows(listing, start, count),
                            members.get().isPresent())));
                })
                .onFault(found -> fault.set(Optional.of(found)))
                .start();
    }

    private List<Member> rows(Listing<dev.gatehouse.model.directory.Account> listing, long start, int count) {
        return listing.rows(start, count).stream()
                .map(account -> account.user())
                .flatMap(user -> user.grant(role.id()).stream().map(grant -> new Member(user, grant, by(grant))))
                .toList();
    }

    /// Who gave it. The same few people give most roles, so each is looked up once.
    private String by(Grant grant) {
        return names.computeIfAbsent(grant.by(), this::name);
    }

    private String name(ActorId actor) {
        if (actor.value().startsWith(SYSTEM)) {
            String part = actor.value().substring(SYSTEM.length());
            return words.messages().find("vocabulary.system." + part).orElse(part);
        }
        if (actor.isOperator()) {
            return words.text("roles.operator");
        }
        return actor.user()
                .flatMap(user -> people.person(tenant.id(), user))
                .map(person -> person.account().user().name())
                .orElse(NumberWords.NONE);
    }

    /// What taking the role from some people would be.
    public Proposal revoke(Collection<Member> from, RoleBook book) {
        Map<UserId, User> users =
                from.stream().map(Member::user).collect(Collectors.toMap(User::id, Function.identity()));
        List<Change> changes = users.keySet().stream()
                .sorted()
                .<Change>map(user -> new Change.RevokeRole(user, role.id()))
                .toList();
        return Proposal.together(
                tenant,
                verb("roles.revokeOne", "roles.revokeMany", users),
                verb("roles.revokedOne", "roles.revokedMany", users),
                changes,
                new Directory(tenant.id(), book.revision(), users, new HashMap<>(book.roles()), book.policy()));
    }

    private String verb(String one, String many, Map<UserId, User> users) {
        return users.size() == 1
                ? words.text(one, role.name(), users.values().iterator().next().name())
                : words.text(many, role.name(), users.size());
    }

    /// Which role.
    public Role role() {
        return role;
    }

    /// Who holds it, once it is known.
    public ReadOnlyObjectProperty<Optional<Members>> membersProperty() {
        return members.getReadOnlyProperty();
    }

    /// Why it is not known, if reading failed.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
