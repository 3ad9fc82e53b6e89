package dev.gatehouse.api.history;

import dev.gatehouse.api.store.DirectoryReader;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.List;

/// Keeps what the roles are called, and nothing else of a picture.
final class RoleNames implements DirectoryReader.Lines {
    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    @Override
    public void role(Role role) {
        all.add(role.name());
    }

    @Override
    public void policy(Policy policy) {}

    @Override
    public void part(RulePart part) {}

    @Override
    public void removed(RulePart.Key part) {}

    @Override
    public void account(Account account) {}

    @Override
    public void facts(AccountFacts facts) {}

    @Override
    public void removed(UserId user) {}

    @Override
    public void removed(RoleId role) {}
}
