package dev.gatehouse.api.signin;

import dev.gatehouse.api.store.account.CodeStore.OpenCode;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;

/// What counting an attempt led to: what there is to check, or why there is nothing.
sealed interface Checked {
    /// The account that was tried.
    ///
    /// @param id whose
    /// @param name what they are called now
    record Who(UserId id, String name) {}

    /// In whose log it goes.
    TenantId home();

    /// A password to check.
    ///
    /// @param home the tenant
    /// @param user who it would be
    /// @param phc the stored hash
    /// @param last whether this attempt has locked the account, unless it is right
    record Password(TenantId home, Who user, String phc, boolean last) implements Checked {}

    /// A code to check.
    ///
    /// @param home the tenant
    /// @param user who it would be
    /// @param stored what is stored of it
    record Code(TenantId home, Who user, OpenCode stored) implements Checked {}

    /// An account, but nothing to check.
    ///
    /// @param home the tenant
    /// @param user whose account
    /// @param reason why not, for the log
    record Refused(TenantId home, Who user, String reason) implements Checked {}

    /// No account.
    ///
    /// @param home the tenant, or the house if there is none of that name
    /// @param reason why not, for the log
    record Nobody(TenantId home, String reason) implements Checked {}
}
