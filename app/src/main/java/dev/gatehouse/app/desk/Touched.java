package dev.gatehouse.app.desk;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Whom and what some changes are about.
///
/// @param users people they name
/// @param roles roles whose holders they concern
record Touched(Set<UserId> users, Set<RoleId> roles) {
    private static final int MOST_PEOPLE = 50_000;

    static Touched by(Collection<Change> changes) {
        Set<UserId> users = new HashSet<>();
        Set<RoleId> roles = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfUser ofUser) {
                users.add(ofUser.user());
            } else if (change instanceof Change.OfRole ofRole) {
                roles.add(ofRole.role());
            } else if (change instanceof Change.SetPart(RulePart.OfRule(var rule))
                    && rule.scope() instanceof RuleScope.OfUser of) {
                users.add(of.user());
            }
        }
        return new Touched(users, roles);
    }

    /// The part of the copy that the changes are about; empty without a copy.
    Optional<Slice> slice(LocalStore store, TenantId tenant) {
        return store.people().slice(tenant, users, roles);
    }

    /// The same, with everybody whom the rules bind that some of the changes are about: what a preview compares.
    Optional<Slice> withBound(LocalStore store, TenantId tenant, Collection<Change> changes, Instant now) {
        Optional<Slice> narrow = slice(store, tenant);
        Set<RuleScope> scopes = narrow.map(
                        part -> scopes(changes, part.directory().restrictions()))
                .orElse(Set.of());
        if (scopes.isEmpty()) {
            return narrow;
        }
        Set<UserId> bound = new HashSet<>(users);
        Set<RoleId> held = new HashSet<>(roles);
        for (RuleScope scope : scopes) {
            switch (scope) {
                case RuleScope.Tenant _ ->
                    store.people().ids(tenant, UserQuery.ALL, now, MOST_PEOPLE).ifPresent(bound::addAll);
                case RuleScope.OfRole of -> held.add(of.role());
                case RuleScope.OfUser of -> bound.add(of.user());
            }
        }
        return new Touched(bound, held).slice(store, tenant);
    }

    /// Whom rules bind that are set, or that name what is set or taken away: before and after.
    private static Set<RuleScope> scopes(Collection<Change> changes, Restrictions before) {
        Set<RuleScope> scopes = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPart part) {
                before.rulesOver(part.part()).forEach(rule -> scopes.add(rule.scope()));
            }
            if (change instanceof Change.SetPart(RulePart.OfRule(var rule))) {
                scopes.add(rule.scope());
            }
        }
        return scopes;
    }

    /// The names of people and roles, by id, as far as they are known.
    static Map<String, String> names(Collection<Change> changes, Optional<Slice> slice, int most) {
        Map<String, String> names = new TreeMap<>();
        for (Change change : changes) {
            if (names.size() >= most) {
                break;
            }
            switch (change) {
                case Change.CreateUser create -> names.put(create.user().toString(), create.name());
                case Change.CreateServiceAccount create ->
                    names.put(create.user().toString(), create.name());
                case Change.OfUser ofUser ->
                    slice.flatMap(part -> part.directory().user(ofUser.user()))
                            .map(User::name)
                            .ifPresent(name -> names.put(ofUser.user().toString(), name));
                case Change.CreateRole create -> names.put(create.role().toString(), create.name());
                case Change.OfRole ofRole ->
                    slice.flatMap(part -> part.directory().role(ofRole.role()))
                            .map(Role::name)
                            .ifPresent(name -> names.put(ofRole.role().toString(), name));
                case Change.SetPart(var content) -> names.put(content.key().id().toString(), content.name());
                case Change.OfPart ofPart ->
                    slice.flatMap(part -> part.directory().restrictions().find(ofPart.part()))
                            .map(RulePart::name)
                            .ifPresent(name -> names.put(ofPart.part().id().toString(), name));
            }
        }
        return names;
    }
}
