package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.event.EventConditions.Place;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.SummaryRow;
import dev.gatehouse.model.query.SummaryTally;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Facet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What searches of the trail find, at a glance. Only as many events are read as are counted.
public final class EventSummaries {
    /// How long one may take; whoever asks for more narrows the search.
    private static final int MOST_MILLIS = 3_000;

    // For ten thousand rows the planner would rather read whole months than look each one up, which costs ten times as
    // much as it thinks: where what is counted lies is known by then.
    private static final String BOUNDS = "SELECT set_config('statement_timeout', ?, true),"
            + " set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),"
            + " set_config('enable_seqscan', 'off', true)";

    private final Sql sql;
    private final EventMonths months;

    /// @param sql of the transaction, which ends after this
    /// @param months of the tenant
    public EventSummaries(Sql sql, EventMonths months) {
        this.sql = sql;
        this.months = months;
    }

    /// The summary of what a query finds.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `busy` if it took too long
    public TrailSummary of(EventQuery query, Instant now) {
        sql.one(BOUNDS, row -> row.getString(1), MOST_MILLIS + "ms");
        var conditions = new EventConditions(query, Optional.<Place>empty(), Direction.OLDER);
        var wanted = new EventMonthQuery(query, conditions, TrailSummary.MOST + 1, EventShape.SUMMARY);
        List<SummaryRow> rows = new EventScan<>(
                        sql,
                        months,
                        EventSummaries::row,
                        SummaryRow::time,
                        row -> row.id().value())
                .read(wanted, now);
        var tally = new SummaryTally(query, rows);
        TrailSummary summary = tally.summary();
        return named(named(summary, tally, Facet.ACTOR, "actorName"), tally, Facet.TARGET, "targetName");
    }

    private TrailSummary named(TrailSummary summary, SummaryTally tally, Facet facet, String field) {
        Map<String, SummaryRow> newest = tally.newest(facet, summary.values(facet));
        if (newest.isEmpty()) {
            return summary;
        }
        var keys = List.copyOf(newest.entrySet());
        var names = new HashMap<String, String>();
        sql.list(
                "SELECT n.value, d.detail::json ->> '" + field + "' FROM unnest(?::text[], ?::timestamptz[], ?::uuid[])"
                        + " AS n(value, time, event)"
                        + " JOIN event_detail d ON d.time = n.time AND d.event = n.event",
                row -> {
                    String value = row.getString(1);
                    Values.optionalText(row, 2).ifPresent(name -> names.put(value, name));
                    return value;
                },
                Column.of("text", keys, Map.Entry::getKey),
                Column.of("timestamptz", keys, key -> key.getValue().time()),
                Column.of("uuid", keys, key -> key.getValue().id().value()));
        return summary.named(facet, names);
    }

    private static SummaryRow row(ResultSet row) throws SQLException {
        UUID id = Values.uuid(row, 1);
        return new SummaryRow(
                new EventId(id),
                Values.instant(row, 2),
                new ActorId(row.getString(3)),
                row.getString(4),
                Values.optionalText(row, 5).map(Target::ofWire),
                Outcome.ofWire(row.getString(6)).orElse(Outcome.DONE),
                Values.texts(row, 8),
                Values.optionalText(row, 7));
    }
}
