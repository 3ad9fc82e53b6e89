package dev.gatehouse.api.contract;

import dev.gatehouse.model.permission.ConsolePermission;

/// Who may call an operation, as the contract says it in `x-permission`.
public sealed interface Access {
    /// Anybody.
    record Anybody() implements Access {}

    /// Anybody signed in.
    record SignedIn() implements Access {}

    /// Who holds a console permission, in the tenant that the path names, or in the house.
    ///
    /// @param permission which
    record Holder(ConsolePermission permission) implements Access {}
}
