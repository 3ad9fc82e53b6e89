package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody in a synthetic tenant so far. Changes go through the same code as the server's.
final class Workforce {
    private final TenantPlan plan;
    private final Map<RoleId, Role> roles = new LinkedHashMap<>();
    private final List<UserId> order = new ArrayList<>();
    private final Map<UserId, User> users = new HashMap<>();
    private final Map<UserId, AccountFacts> facts = new HashMap<>();
    private long revision;
    private long factsCounter;

    Workforce(TenantPlan plan) {
        this.plan = plan;
    }

    void add(Role role) {
        roles.put(role.id(), role);
    }

    int size() {
        return order.size();
    }

    UserId any(RandomGenerator random) {
        return order.get(random.nextInt(order.size()));
    }

    User user(UserId id) {
        User user = users.get(id);
        if (user == null) {
            throw new IllegalArgumentException("nobody has this id");
        }
        return user;
    }

    AccountFacts facts(UserId id) {
        return facts.getOrDefault(id, AccountFacts.fresh(id));
    }

    /// The part of the picture that one account's changes and decisions need.
    Directory around(UserId id) {
        User user = users.get(id);
        if (user == null) {
            return new Directory(plan.tenant().id(), revision, Map.of(), Map.of(), plan.policy());
        }
        return around(user, user.grants().stream().map(Grant::role));
    }

    private Directory around(User user, Stream<RoleId> named) {
        var held = named.distinct().map(roles::get).collect(Collectors.toMap(Role::id, Function.identity()));
        return new Directory(plan.tenant().id(), revision, Map.of(user.id(), user), held, plan.policy());
    }

    private Directory around(Change.OfUser change) {
        User user = users.get(change.user());
        if (user != null && change instanceof Change.GrantRole grant) {
            return around(user, Stream.concat(user.grants().stream().map(Grant::role), Stream.of(grant.role())));
        }
        return around(change.user());
    }

    /// Applies one change to one account.
    Optional<User> apply(Change.OfUser change, ChangeStamp stamp) {
        Applied applied = Changes.apply(around(change), List.of(change), stamp);
        return switch (applied) {
            case Applied.Refused _ -> Optional.empty();
            case Applied.Done done -> {
                User after = done.directory().user(change.user()).orElseThrow();
                if (users.put(after.id(), after) == null) {
                    order.add(after.id());
                }
                revision++;
                yield Optional.of(after);
            }
        };
    }

    /// Replaces the facts of an account; its counter is set here.
    void know(AccountFacts known) {
        factsCounter++;
        facts.put(known.user(), known.at(factsCounter));
    }

    long revision() {
        return revision;
    }

    long factsCounter() {
        return factsCounter;
    }

    List<Role> roles() {
        return List.copyOf(roles.values());
    }

    List<Account> accounts() {
        return order.stream().map(id -> new Account(user(id), facts(id))).toList();
    }
}
