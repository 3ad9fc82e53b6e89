package dev.gatehouse.api.store.listing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.UserFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many people each of the usual lists holds, counted no further than is worth telling.
///
/// @param all everybody
/// @param byFilter list by list
public record UserCounts(int all, Map<UserFilter, Integer> byFilter) {
    /// The count that stands for itself and all above.
    public static final int MOST = 10_000;

    /// Keeps an own copy.
    public UserCounts {
        byFilter = Collections.unmodifiableMap(new EnumMap<>(byFilter));
    }

    /// Counts.
    ///
    /// @param sql of the transaction
    public static UserCounts read(Sql sql, Instant now) {
        String most = " LIMIT " + MOST + ") n)";
        var clause = new Clause().add("SELECT (SELECT count(*) FROM (SELECT FROM app_user" + most);
        for (UserFilter filter : UserFilter.values()) {
            clause.add(", (SELECT count(*) FROM (SELECT FROM " + UserConditions.tables(filter) + " WHERE ")
                    .add(UserConditions.filter(filter, now))
                    .add(most);
        }
        return sql.one(
                        clause.text(),
                        row -> {
                            var counts = new EnumMap<UserFilter, Integer>(UserFilter.class);
                            int column = 2;
                            for (UserFilter filter : UserFilter.values()) {
                                counts.put(filter, row.getInt(column++));
                            }
                            return new UserCounts(row.getInt(1), counts);
                        },
                        clause.values())
                .orElseThrow();
    }
}
