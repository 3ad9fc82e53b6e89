package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.directory.UserRows;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.page.Page;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lists of people, page by page. A page costs the same wherever it lies.
public final class UserPages {
    /// Most people on a page.
    public static final int MOST = 500;

    /// How many people a search looks through in order before it turns to the index of texts: what many have is found
    /// soon in order, what few have is found soon by the index.
    private static final int IN_ORDER = 1_500;

    private static final String TABLES = " FROM app_user u JOIN account_facts f ON f.user_id = u.id WHERE ";

    private final Sql sql;
    private final CursorSeal seal;
    private final TenantId tenant;

    /// @param sql of the transaction
    /// @param seal seals the cursors
    /// @param tenant whose people
    public UserPages(Sql sql, CursorSeal seal, TenantId tenant) {
        this.sql = sql;
        this.seal = seal;
        this.tenant = tenant;
    }

    /// One page.
    ///
    /// @param cursor where it begins; empty: at the beginning
    /// @param limit how many people, 1 to [#MOST]
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for a cursor of another list
    public Page<Account> page(UserQuery query, Optional<String> cursor, int limit, Instant now) {
        int bounded = Math.clamp(limit, 1, MOST);
        var sort = UserSort.of(query.order());
        String list = query.toString();
        Clause place = place(query, cursor, sort, list);
        List<Account> found = read(query, place, sort, bounded + 1, now);
        boolean more = found.size() > bounded;
        List<Account> items = more ? found.subList(0, bounded) : found;
        Optional<String> next = Optional.empty();
        if (more) {
            Account last = items.getLast();
            next = Optional.of(seal.seal(
                    tenant, list, List.of(sort.key(last), last.user().id().toString())));
        }
        return new Page<>(withGrants(items), next);
    }

    private Clause place(UserQuery query, Optional<String> cursor, UserSort sort, String list) {
        var place = new Clause();
        cursor.ifPresent(text -> {
            List<String> key = seal.open(tenant, list, text);
            place.add(" AND " + sort.beyond(query.descending()), key.getFirst(), UUID.fromString(key.getLast()));
        });
        return place;
    }

    private List<Account> read(UserQuery query, Clause place, UserSort sort, int count, Instant now) {
        Optional<String> pattern = UserConditions.pattern(query.text());
        Clause others = UserConditions.besidesText(query, now);
        String order = " ORDER BY " + sort.orderBy(query.descending());
        if (pattern.isEmpty()) {
            return rows(new Clause()
                    .add("SELECT " + UserRows.USER + ", " + UserRows.FACTS + TABLES)
                    .add(others)
                    .add(place)
                    .add(order + " LIMIT ?", count));
        }
        List<Account> soon = rows(new Clause()
                .add("SELECT * FROM (SELECT " + UserRows.USER + ", " + UserRows.FACTS + ", u.search" + TABLES)
                .add(others)
                .add(place)
                .add(order + " LIMIT ?) n WHERE n.search LIKE ? LIMIT ?", IN_ORDER, pattern.get(), count));
        if (soon.size() == count) {
            return soon;
        }
        // Matched first, whatever the planner thinks of it; then put in order.
        return rows(new Clause()
                .add("WITH m AS MATERIALIZED (SELECT id FROM app_user WHERE search LIKE ?)", pattern.get())
                .add(" SELECT " + UserRows.USER + ", " + UserRows.FACTS + " FROM m JOIN app_user u ON u.id = m.id"
                        + " JOIN account_facts f ON f.user_id = u.id WHERE ")
                .add(others)
                .add(place)
                .add(order + " LIMIT ?", count));
    }

    private List<Account> rows(Clause clause) {
        return sql.list(
                clause.text(), row -> UserRows.account(row, 0, List.of()).account(), clause.values());
    }

    private List<Account> withGrants(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        Map<UserId, List<Grant>> grants = new HashMap<>();
        sql.list(
                "SELECT " + UserRows.GRANT + ", g.user_id FROM role_grant g WHERE g.user_id = ANY(?)",
                row -> {
                    var user = new UserId(Values.uuid(row, 6));
                    UserRows.grant(row, 0)
                            .ifPresent(grant -> grants.computeIfAbsent(user, _ -> new ArrayList<>())
                                    .add(grant));
                    return user;
                },
                Column.of("uuid", accounts, account -> account.user().id().value()));
        return accounts.stream()
                .map(account -> {
                    List<Grant> held = grants.get(account.user().id());
                    return held == null ? account : new Account(account.user().holding(held), account.facts());
                })
                .toList();
    }
}
