package dev.gatehouse.api.contract;

import dev.gatehouse.model.permission.ConsolePermission;
import java.util.List;

/// Who may call an operation, as the contract says it in `x-permission`.
public sealed interface Access {
    /// Anybody.
    record Anybody() implements Access {}

    /// Anybody signed in.
    record SignedIn() implements Access {}

    /// Who holds console permissions, in the tenant that the path names, or in the house.
    ///
    /// @param permissions which: all of them
    record Holder(List<ConsolePermission> permissions) implements Access {
        /// Keeps an own copy.
        public Holder {
            permissions = List.copyOf(permissions);
        }
    }
}
