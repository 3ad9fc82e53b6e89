package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import java.time.Instant;
import java.util.Optional;

/// What a query asks of people, with `app_user` as `u` and `account_facts` as `f`.
final class UserConditions {
    private UserConditions() {}

    /// The pattern for a text that is looked for; empty if none is.
    static Optional<String> pattern(String text) {
        String folded = SearchKeys.fold(text.strip());
        return folded.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    static Clause besidesText(UserQuery query, Instant now) {
        var all = new Clause().add("true");
        query.filter().ifPresent(filter -> all.add(" AND ").add(filter(filter, now)));
        query.role()
                .ifPresent(role -> all.add(
                        " AND EXISTS (SELECT FROM role_grant h WHERE h.role_id = ? AND h.user_id = u.id)",
                        role.value()));
        return all;
    }

    /// The tables that a filter looks at.
    static String tables(UserFilter filter) {
        return switch (filter) {
            case EXPIRED, EXPIRING, DISABLED, NO_END, PROGRAM -> "app_user u";
            case LOCKED, UNVERIFIED, NEVER_SIGNED_IN -> "account_facts f";
        };
    }

    /// The same as [UserFilter#matches].
    static Clause filter(UserFilter filter, Instant now) {
        return switch (filter) {
            case EXPIRED -> new Clause().add("u.expires_at <= ?", now);
            case EXPIRING -> new Clause().add("u.expires_at > ? AND u.expires_at <= ?", now, now.plus(UserFilter.SOON));
            case LOCKED -> new Clause().add("f.locked_until > ?", now);
            case DISABLED -> new Clause().add("u.disabled_at IS NOT NULL");
            case UNVERIFIED -> new Clause().add("f.verified_at IS NULL");
            case NEVER_SIGNED_IN -> new Clause().add("f.last_sign_in IS NULL");
            case NO_END -> new Clause().add("u.expires_at IS NULL");
            case PROGRAM -> new Clause().add("u.service");
        };
    }
}
