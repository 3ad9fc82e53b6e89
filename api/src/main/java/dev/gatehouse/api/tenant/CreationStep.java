package dev.gatehouse.api.tenant;

import java.util.List;
import java.util.Optional;

/// The steps by which a tenant comes to be, in order. Each may be repeated; what is noted as done is not.
enum CreationStep {
    /// The house's log says what is about to happen.
    INTENT,
    /// The control database knows the tenant and its logins.
    NOTED,
    /// The logins exist.
    ROLES,
    /// The database exists, closed to others.
    DATABASE,
    /// Its tables exist.
    TABLES,
    /// Built-in roles, policy and the first administrator are in it.
    FOUNDATION,
    /// It is served.
    SERVED,
    /// The house's log says that it happened.
    OUTCOME;

    /// The step after the one of this name; the first after none.
    static Optional<CreationStep> after(String done) {
        var all = List.of(values());
        int next = done.isEmpty() ? 0 : all.indexOf(valueOf(done)) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }
}
