package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.people.Delta;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Collects what changed in a directory as it arrives.
final class DeltaReader implements Consumer<DirectoryLine> {
    private final List<User> users = new ArrayList<>();
    private final List<AccountFacts> facts = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<RulePart> parts = new ArrayList<>();
    private final List<RulePart.Key> goneParts = new ArrayList<>();
    private final List<UserId> goneUsers = new ArrayList<>();
    private final List<RoleId> goneRoles = new ArrayList<>();
    private Optional<Policy> policy = Optional.empty();

    @Override
    public void accept(DirectoryLine line) {
        switch (line) {
            case DirectoryLine.PolicyLine told -> policy = Optional.of(told.policy());
            case DirectoryLine.RoleLine told -> roles.add(told.role());
            case DirectoryLine.UserLine told -> users.add(told.user());
            case DirectoryLine.FactsLine told -> facts.add(told.facts());
            case DirectoryLine.PartLine told -> parts.add(told.part());
            case DirectoryLine.PartGone told -> goneParts.add(told.part());
            case DirectoryLine.UserGone told -> goneUsers.add(told.user());
            case DirectoryLine.RoleGone told -> goneRoles.add(told.role());
        }
    }

    /// All of it.
    Delta finish(Cursor cursor) {
        return new Delta(cursor, policy, users, facts, roles, parts, goneUsers, goneRoles, goneParts);
    }
}
