package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.RuleScope;
import java.util.Map;
import java.util.Optional;

/// Whom a rule binds, while that is chosen: the kind first, then which one.
public final class ScopeViewModel {
    private final Runnable onChange;
    private Kind kind = Kind.EVERYONE;
    private Optional<RoleId> role = Optional.empty();
    private Optional<UserId> user = Optional.empty();
    private Map<UserId, User> people = Map.of();

    /// The kinds there are.
    public enum Kind {
        /// Everybody of the tenant, at the door.
        EVERYONE,
        /// What a role brings.
        ROLE,
        /// One person, at the door.
        PERSON
    }

    ScopeViewModel(Runnable onChange) {
        this.onChange = onChange;
    }

    /// Shows a scope as it is stored.
    ///
    /// @param known names the person
    void set(RuleScope scope, Directory known) {
        switch (scope) {
            case RuleScope.Tenant _ -> kind = Kind.EVERYONE;
            case RuleScope.OfRole of -> {
                kind = Kind.ROLE;
                role = Optional.of(of.role());
            }
            case RuleScope.OfUser of -> {
                kind = Kind.PERSON;
                user = Optional.of(of.user());
                known.user(of.user()).ifPresent(found -> people = Map.of(found.id(), found));
            }
        }
    }

    /// Chooses a kind; which one was chosen of another kind is remembered.
    public void choose(Kind other) {
        kind = other;
        onChange.run();
    }

    /// Chooses a role.
    public void choose(Role of) {
        kind = Kind.ROLE;
        role = Optional.of(of.id());
        onChange.run();
    }

    /// Chooses a person.
    public void choose(User of) {
        kind = Kind.PERSON;
        user = Optional.of(of.id());
        people = Map.of(of.id(), of);
        onChange.run();
    }

    /// The kind chosen.
    public Kind kind() {
        return kind;
    }

    /// The role chosen, whatever the kind.
    public Optional<RoleId> role() {
        return role;
    }

    /// The person chosen, whatever the kind, if they are known here.
    public Optional<User> person() {
        return user.flatMap(id -> Optional.ofNullable(people.get(id)));
    }

    /// Whom it binds; empty while nobody is chosen.
    public Optional<RuleScope> scope() {
        return switch (kind) {
            case EVERYONE -> Optional.of(new RuleScope.Tenant());
            case ROLE -> role.map(RuleScope.OfRole::new);
            case PERSON -> user.map(RuleScope.OfUser::new);
        };
    }
}
