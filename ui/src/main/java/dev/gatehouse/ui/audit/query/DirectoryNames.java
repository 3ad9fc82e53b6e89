package dev.gatehouse.ui.audit.query;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.People;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names as the tenant's directory has them now: login, full name, the beginning of either; for a role its name. Ids
/// are understood too, for those who are not in it.
///
/// @param people the directory
/// @param tenant whose
public record DirectoryNames(People people, TenantId tenant) implements Names {
    private static final int ENOUGH = 64;
    private static final String USER = "user";
    private static final String ROLE = "role";

    @Override
    public Reading<ActorId> actor(String typed) {
        return actorId(typed).<Reading<ActorId>>map(Reading.Understood::new).orElseGet(() -> switch (person(typed)) {
            case Reading.Understood<User> user ->
                new Reading.Understood<>(ActorId.person(user.value().id()));
            case Reading.Misunderstood<User> not -> new Reading.Misunderstood<>(not.word(), not.why());
        });
    }

    @Override
    public Reading<Target> target(String typed) {
        return targetId(typed)
                .or(() -> role(typed))
                .<Reading<Target>>map(Reading.Understood::new)
                .orElseGet(() -> switch (person(typed)) {
                    case Reading.Understood<User> user ->
                        new Reading.Understood<>(
                                new Target(USER, user.value().id().toString()));
                    case Reading.Misunderstood<User> not -> new Reading.Misunderstood<>(not.word(), not.why());
                });
    }

    @Override
    public String typed(ActorId actor) {
        return actor.isOperator()
                ? actor.value()
                : actor.user().flatMap(this::login).orElse(actor.value());
    }

    @Override
    public String typed(Target target) {
        Optional<String> name = switch (target.kind()) {
            case USER -> read(target.id()).flatMap(this::login);
            case ROLE ->
                people.roles(tenant).stream()
                        .map(People.RoleRow::role)
                        .filter(role -> role.id().toString().equals(target.id()))
                        .map(Role::name)
                        .findFirst();
            default -> Optional.empty();
        };
        return name.orElse(target.wire());
    }

    private Optional<String> login(UserId user) {
        return people.person(tenant, user).map(person -> person.account().user().login());
    }

    /// Exactly one login or name; else the only one that begins so.
    private Reading<User> person(String typed) {
        String key = User.loginKey(typed);
        if (key.isEmpty()) {
            return new Reading.Misunderstood<>(typed, Reading.Why.NOBODY);
        }
        var query = new UserQuery(typed, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        List<User> found = people.list(tenant, query).rows(0, ENOUGH).stream()
                .map(account -> account.user())
                .toList();
        List<User> exact = found.stream()
                .filter(user -> User.loginKey(user.login()).equals(key)
                        || User.loginKey(user.name()).equals(key))
                .toList();
        List<User> chosen = exact.isEmpty() ? beginning(found, key) : exact;
        if (chosen.size() == 1) {
            return new Reading.Understood<>(chosen.getFirst());
        }
        return new Reading.Misunderstood<>(typed, chosen.isEmpty() ? Reading.Why.NOBODY : Reading.Why.SEVERAL);
    }

    private static List<User> beginning(List<User> found, String key) {
        return found.stream()
                .filter(user -> User.loginKey(user.login()).startsWith(key)
                        || User.loginKey(user.name()).startsWith(key)
                        || User.loginKey(user.name()).contains(" " + key))
                .toList();
    }

    private Optional<Target> role(String typed) {
        String key = Role.nameKey(typed);
        return people.roles(tenant).stream()
                .map(People.RoleRow::role)
                .filter(role -> Role.nameKey(role.name()).equals(key))
                .findFirst()
                .map(role -> new Target(ROLE, role.id().toString()));
    }

    private static Optional<ActorId> actorId(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean isId = lower.equals(ActorId.ANONYMOUS.value())
                || lower.matches("system/[a-z-]{1,40}")
                || lower.matches("(house/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return isId ? Optional.of(new ActorId(lower)) : Optional.empty();
    }

    private static Optional<Target> targetId(String typed) {
        return typed.matches("[a-z]{1,20}/\\S{1,80}") ? Optional.of(Target.ofWire(typed)) : Optional.empty();
    }

    private static Optional<UserId> read(String id) {
        return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UserId.of(id))
                : Optional.empty();
    }
}
