package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import java.util.List;

/// A synthetic tenant as it stands at the end of its history.
///
/// @param tenant which
/// @param policy what it asks
/// @param roles the built-in ones first
/// @param accounts everybody with their facts
/// @param revision the directory's
/// @param factsCounter the facts'
/// @param staff those who administer it
public record Synthetic(
        Tenant tenant,
        Policy policy,
        List<Role> roles,
        List<Account> accounts,
        long revision,
        long factsCounter,
        List<Staff> staff) {
    /// Somebody who administers the tenant and shall be given a password.
    ///
    /// @param role `administrator`, `auditor` or `helpdesk`
    /// @param user whom
    /// @param login what they type
    public record Staff(String role, UserId user, String login) {}
}
