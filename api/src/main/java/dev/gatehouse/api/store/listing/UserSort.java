package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.query.UserQuery;
import java.time.Instant;

/// What people are sorted by: an indexed expression, its type, and how a person's own value of it reads.
enum UserSort {
    NAME("u.name_key", "text", "u.id"),
    LOGIN("u.login_key", "text", "u.id"),
    EXPIRY("COALESCE(u.expires_at, 'infinity'::timestamptz)", "timestamptz", "u.id"),
    LAST_SIGN_IN("COALESCE(f.last_sign_in, '-infinity'::timestamptz)", "timestamptz", "f.user_id");

    private final String expression;
    private final String type;
    private final String id;

    UserSort(String expression, String type, String id) {
        this.expression = expression;
        this.type = type;
        this.id = id;
    }

    static UserSort of(UserQuery.Order order) {
        return switch (order) {
            case NAME -> NAME;
            case LOGIN -> LOGIN;
            case EXPIRY -> EXPIRY;
            case LAST_SIGN_IN -> LAST_SIGN_IN;
        };
    }

    /// Beyond a place in the list, which takes two values.
    String beyond(boolean descending) {
        return "(" + expression + ", " + id + (descending ? ") < (?::" : ") > (?::") + type + ", ?::uuid)";
    }

    String orderBy(boolean descending) {
        String way = descending ? " DESC" : "";
        return expression + way + ", " + id + way;
    }

    String key(Account account) {
        User user = account.user();
        return switch (this) {
            case NAME -> SearchKeys.nameKey(user.name());
            case LOGIN -> User.loginKey(user.login());
            case EXPIRY -> user.expiry().end().map(Instant::toString).orElse("infinity");
            case LAST_SIGN_IN ->
                account.facts().lastSignIn().map(Instant::toString).orElse("-infinity");
        };
    }
}
