package dev.gatehouse.app.cache.trail;

import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A question for events, as SQL over their columns, newest first.
final class EventSql {
    private final StringBuilder where = new StringBuilder(" FROM event WHERE tenant = ?");
    private final List<Object> values = new ArrayList<>();

    private EventSql(TenantId tenant) {
        values.add(tenant.value());
    }

    static EventSql of(TenantId tenant, EventQuery query) {
        var sql = new EventSql(tenant);
        query.actor().map(ActorId::value).ifPresent(actor -> sql.and("actor = ?", actor));
        query.target().map(Target::wire).ifPresent(target -> sql.and("target = ?", target));
        query.action().ifPresent(action -> sql.and("action = ?", action));
        query.outcome().map(Outcome::wire).ifPresent(outcome -> sql.and("outcome = ?", outcome));
        query.address().ifPresent(address -> sql.and("address = ?", address));
        query.from().map(Micros::of).ifPresent(from -> sql.and("time >= ?", from));
        query.to().map(Micros::of).ifPresent(to -> sql.and("time < ?", to));
        query.text()
                .ifPresent(
                        text -> Folded.patterns(text).forEach(pattern -> sql.and("search LIKE ? ESCAPE '!'", pattern)));
        return sql;
    }

    /// The numbers of the newest rows.
    long[] numbers(Connection connection, int most) throws SQLException {
        return Sql.numbers(
                connection,
                "SELECT n" + where + " ORDER BY tenant DESC, time DESC, id DESC LIMIT " + most,
                values.toArray());
    }

    private void and(String condition, Object bound) {
        where.append(" AND ").append(condition);
        values.add(bound);
    }
}
