package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.connect.Row;
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

    // Numbered as they are found and put in that order again: so the database has the whole page before it sends the
    // first row, and sends it in one go. Row by row it would wake the reader for every few, which costs more than they
    // do.
    private static final String NUMBERED = "SELECT * FROM (SELECT p.*, row_number() OVER () AS place FROM (";
    private static final String IN_ORDER = ") p) n ORDER BY n.place";

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
        List<Account> found = read(query, key(cursor, list), bounded + 1, now);
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

    private Optional<UserSearch.Key> key(Optional<String> cursor, String list) {
        return cursor.map(text -> {
            List<String> key = seal.open(tenant, list, text);
            return new UserSearch.Key(key.getFirst(), UUID.fromString(key.getLast()));
        });
    }

    private List<Account> read(UserQuery query, Optional<UserSearch.Key> after, int count, Instant now) {
        var search = new UserSearch(query, after, count, now);
        Optional<String> pattern = UserConditions.pattern(query.text());
        if (pattern.isEmpty()) {
            return rows(search.everybody(), search.isUneven());
        }
        if (search.isPlain()) {
            var found = new ArrayList<>(rows(search.inOrder(pattern.get(), UserSearch.FEW), false));
            if (found.size() < count && found.size() * UserSearch.WORTH_IT >= count) {
                // Many have it: to go on in order is cheaper than to sort them all.
                UserSearch rest = search.beyond(found.getLast(), count - found.size());
                found.addAll(rows(rest.inOrder(pattern.get(), UserSearch.MANY), false));
            }
            if (found.size() == count) {
                return found;
            }
        }
        return rows(search.matchedFirst(pattern.get()), false);
    }

    private List<Account> rows(Clause clause, boolean planned) {
        Row<Account> account = row -> UserRows.account(row, 0, List.of()).account();
        String text = NUMBERED + clause.text() + IN_ORDER;
        return planned ? sql.listPlanned(text, account, clause.values()) : sql.list(text, account, clause.values());
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
