package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.List;
import java.util.Optional;

/// What changed in a directory between two cursors.
///
/// @param cursor how far it leads
/// @param policy the tenant's, if it is told
/// @param users accounts new or changed
/// @param facts facts new or changed
/// @param roles roles new or changed
/// @param parts rules, and what rules name, new or changed
/// @param goneUsers accounts that are no more
/// @param goneRoles roles that are no more
/// @param goneParts rules, and what rules named, that are no more
public record Delta(
        Cursor cursor,
        Optional<Policy> policy,
        List<User> users,
        List<AccountFacts> facts,
        List<Role> roles,
        List<RulePart> parts,
        List<UserId> goneUsers,
        List<RoleId> goneRoles,
        List<RulePart.Key> goneParts) {
    /// Whether nothing but the cursor differs.
    public boolean isEmpty() {
        return facts.isEmpty() && isFactsOnly();
    }

    /// Whether people, roles, rules and policy are as they were.
    public boolean isFactsOnly() {
        return policy.isEmpty()
                && users.isEmpty()
                && roles.isEmpty()
                && parts.isEmpty()
                && goneUsers.isEmpty()
                && goneRoles.isEmpty()
                && goneParts.isEmpty();
    }
}
