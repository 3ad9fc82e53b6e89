package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.People;
import java.util.Optional;

/// Whether a login can still be had.
public final class Logins {
    private static final int MOST = 50;

    private Logins() {}

    /// The account that has a login already, if there is one. Blocks.
    public static Optional<Account> holder(People people, TenantId tenant, String login) {
        String key = User.loginKey(login);
        var query = new UserQuery(login.strip(), Optional.empty(), Optional.empty(), UserQuery.Order.LOGIN, false);
        return people.list(tenant, query).rows(0, MOST).stream()
                .filter(account -> User.loginKey(account.user().login()).equals(key))
                .findFirst();
    }
}
