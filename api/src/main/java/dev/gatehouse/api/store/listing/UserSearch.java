package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.directory.UserRows;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.query.UserQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The statements that find the people of a list, from a place on.
///
/// @param query which list
/// @param after the place; empty: the beginning
/// @param count how many people
/// @param now the server's time
record UserSearch(UserQuery query, Optional<Key> after, int count, Instant now) {
    /// How many people a search looks through in order at first: what many have is found soon in order, what few have
    /// is found soon by the index of texts.
    static final int FEW = 1_000;
    /// How many more it looks through if the first held this part of a page at least: one in…
    static final int MANY = 8_000;
    /// See [#MANY].
    static final int WORTH_IT = 8;

    private static final int TRIGRAM = 3;
    private static final String SELECT = "SELECT " + UserRows.USER + ", " + UserRows.FACTS;
    private static final String WITH_FACTS = " JOIN account_facts f ON f.user_id = u.id";

    /// A place in a list: the sort key and the id of the last person before it.
    record Key(String text, UUID id) {}

    /// Whether nothing but the text restricts the list, and it stands in the order in which texts are kept.
    boolean isPlain() {
        return query.order() == UserQuery.Order.NAME
                && query.filter().isEmpty()
                && query.role().isEmpty();
    }

    /// Whether how many the list holds depends on its values, so that one plan does not fit all.
    boolean isUneven() {
        return query.filter().isPresent() || query.role().isPresent();
    }

    /// Everybody whom the rest of the query admits.
    Clause everybody() {
        var sort = UserSort.of(query.order());
        return new Clause()
                .add(SELECT + " FROM app_user u" + WITH_FACTS + " WHERE ")
                .add(UserConditions.besidesText(query, now))
                .add(beyond(sort.beyond(query.descending())))
                .add(" ORDER BY " + sort.orderBy(query.descending()) + limit(count));
    }

    /// The same search from a person on.
    UserSearch beyond(Account last, int more) {
        var key = new Key(UserSort.of(query.order()).key(last), last.user().id().value());
        return new UserSearch(query, Optional.of(key), more, now);
    }

    /// The next people in order who have the text.
    ///
    /// @param among how many are looked through
    Clause inOrder(String pattern, int among) {
        return people(new Clause()
                        .add("SELECT s.user_id, s.name_key, s.search FROM user_search s WHERE true")
                        .add(beyond(textsBeyond()))
                        .add(" ORDER BY " + textOrder("s") + limit(among)))
                .add(" WHERE n.search LIKE ?", pattern)
                .add(" ORDER BY " + textOrder("n") + limit(count));
    }

    /// Those who have the text, found by its index whatever the planner thinks of it, then put in order.
    Clause matchedFirst(String pattern) {
        // Two letters are no trigram; the index would give everybody.
        String searched = pattern.length() - 2 < TRIGRAM ? "(s.search || '')" : "s.search";
        var matched = new Clause()
                .add(
                        "WITH m AS MATERIALIZED (SELECT s.user_id, s.name_key FROM user_search s WHERE " + searched
                                + " LIKE ?) ",
                        pattern);
        if (isPlain()) {
            return matched.add(people(new Clause()
                            .add("SELECT s.user_id, s.name_key FROM m s WHERE true")
                            .add(beyond(textsBeyond()))
                            .add(" ORDER BY " + textOrder("s") + limit(count))))
                    .add(" ORDER BY " + textOrder("n"));
        }
        var sort = UserSort.of(query.order());
        return matched.add(SELECT + " FROM m JOIN app_user u ON u.id = m.user_id" + WITH_FACTS + " WHERE ")
                .add(UserConditions.besidesText(query, now))
                .add(beyond(sort.beyond(query.descending())))
                .add(" ORDER BY " + sort.orderBy(query.descending()) + limit(count));
    }

    private static Clause people(Clause found) {
        return new Clause()
                .add(SELECT + " FROM (")
                .add(found)
                .add(") n JOIN app_user u ON u.id = n.user_id" + WITH_FACTS);
    }

    private Clause beyond(String place) {
        var clause = new Clause();
        after.ifPresent(key -> clause.add(" AND " + place, key.text(), key.id()));
        return clause;
    }

    private String textsBeyond() {
        return "(s.name_key, s.user_id) " + (query.descending() ? "<" : ">") + " (?::text, ?::uuid)";
    }

    private String textOrder(String table) {
        String way = query.descending() ? " DESC" : "";
        return table + ".name_key" + way + ", " + table + ".user_id" + way;
    }

    /// A bound in the text, not a value: so the plan knows how little is wanted.
    private static String limit(int most) {
        return " LIMIT " + most;
    }
}
