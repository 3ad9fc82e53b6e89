package dev.gatehouse.app.cache.trail;

import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.SummaryRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        query.involving().ifPresent(target -> sql.involving(target.wire(), query.involvedActor()));
        query.action().ifPresent(action -> sql.and("action = ?", action));
        query.outcome().map(Outcome::wire).ifPresent(outcome -> sql.and("outcome = ?", outcome));
        query.reason().map(Reasons::one).ifPresent(reason -> sql.and("LOCATE(?, reasons) > 0", reason));
        query.excluded().actors().forEach(actor -> sql.and("actor <> ?", actor.value()));
        query.excluded().actions().forEach(action -> sql.and("action <> ?", action));
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

    /// What a summary takes of the newest rows.
    List<SummaryRow> rows(Connection connection, int most) throws SQLException {
        return Sql.all(
                connection,
                "SELECT id, time, actor, action, target, outcome, reasons, address" + where
                        + " ORDER BY tenant DESC, time DESC, id DESC LIMIT " + most,
                EventSql::row,
                values.toArray());
    }

    private static SummaryRow row(ResultSet row) throws SQLException {
        return new SummaryRow(
                new EventId(row.getObject(1, UUID.class)),
                Micros.instant(row.getLong(2)),
                new ActorId(row.getString(3)),
                row.getString(4),
                Optional.of(row.getString(5)).filter(text -> !text.isEmpty()).map(Target::ofWire),
                Outcome.ofWire(row.getString(6)).orElseThrow(),
                Reasons.all(row.getString(7)),
                Optional.of(row.getString(8)).filter(text -> !text.isEmpty()));
    }

    private void involving(String target, Optional<ActorId> actor) {
        if (actor.isPresent()) {
            where.append(" AND (target = ? OR actor = ?)");
            values.add(target);
            values.add(actor.get().value());
        } else {
            and("target = ?", target);
        }
    }

    private void and(String condition, Object bound) {
        where.append(" AND ").append(condition);
        values.add(bound);
    }
}
