package dev.gatehouse.api.store;

import dev.gatehouse.api.store.directory.RolePicture;
import dev.gatehouse.api.store.directory.RulePicture;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What decides about the people who came lately, so that it is compiled once for many requests. Each is good as
/// long as the account, the roles and the rules that it was made of are those that the request has read.
final class KnownGates {
    private static final int MOST = 2_000;

    private final Map<UserId, Known> known = new ConcurrentHashMap<>();

    private record Known(User user, long roles, long rules, Gate gate) {
        boolean isOf(User other, RolePicture nowRoles, RulePicture nowRules) {
            return roles == nowRoles.revision() && rules == nowRules.revision() && user.equals(other);
        }
    }

    Gate gate(User user, RolePicture roles, RulePicture rules) {
        Known found = known.get(user.id());
        if (found != null && found.isOf(user, roles, rules)) {
            return found.gate();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var made = new Known(user, roles.revision(), rules.revision(), rules.gate(user, roles.roles()));
        known.put(user.id(), made);
        return made.gate();
    }
}
