package dev.gatehouse.ui.preview.words;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the people and roles are called that changes make, for the changes that name them then.
///
/// @param people by id
/// @param roles by id
record MadeNames(Map<UserId, String> people, Map<RoleId, String> roles) {
    static MadeNames of(List<Change> changes) {
        Map<UserId, String> people = new HashMap<>();
        Map<RoleId, String> roles = new HashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.CreateUser create -> people.put(create.user(), create.name());
                case Change.CreateServiceAccount create -> people.put(create.user(), create.name());
                case Change.CreateRole create -> roles.put(create.role(), create.name());
                default -> {
                    // Nothing is made that has a name of its own.
                }
            }
        }
        return new MadeNames(people, roles);
    }

    /// The name of a person who is made; empty text for others.
    String person(UserId user) {
        return people.getOrDefault(user, "");
    }

    /// The name of a role that is made; empty text for others.
    String role(RoleId role) {
        return roles.getOrDefault(role, "");
    }
}
