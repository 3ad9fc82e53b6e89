package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.event.EventConditions.Place;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The trail, latest first, page by page, both ways. Months are read one by one, the nearest first, and more at a time
/// the longer nothing is found: a page costs what it shows, wherever it lies. What few events of a month tell of is
/// read in one
/// statement over all months.
public final class EventPages {
    /// Most events on a page.
    public static final int MOST = 500;

    private static final String NEWER = "newer";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final EventMonths months;
    private final CursorSeal seal;
    private final TenantId tenant;
    private final String reader;

    /// @param sql of the transaction
    /// @param months of the tenant
    /// @param seal seals the cursors
    /// @param tenant whose trail
    /// @param reader who reads on where they began: a cursor is good for nobody else
    public EventPages(Sql sql, EventMonths months, CursorSeal seal, TenantId tenant, String reader) {
        this.sql = sql;
        this.months = months;
        this.seal = seal;
        this.tenant = tenant;
        this.reader = reader;
    }

    /// One page, from the latest event or from where another ended.
    ///
    /// @param cursor where it begins; empty: at the latest event
    /// @param limit how many events, 1 to [#MOST]
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for a cursor of another list or reader
    public EventPage page(EventQuery query, Optional<String> cursor, int limit, Instant now) {
        return page(query, EventStart.after(cursor), limit, now);
    }

    /// One page.
    ///
    /// @param limit how many events, 1 to [#MOST]
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for a cursor of another list or reader
    public EventPage page(EventQuery query, EventStart start, int limit, Instant now) {
        int bounded = Math.clamp(limit, 1, MOST);
        String list = reader + "\n" + query;
        var conditions = start.cursor()
                .map(text -> opened(query, list, text))
                .orElseGet(() ->
                        new EventConditions(query, start.at().map(at -> new Place(at, BEFORE_ALL)), start.direction()));
        var wanted = new EventMonthQuery(query, conditions, bounded + 1, EventShape.PAGE);
        List<StoredEvent> found =
                new EventScan<>(sql, months, EventPages::event, StoredEvent::time, StoredEvent::id).read(wanted, now);
        boolean more = found.size() > bounded;
        boolean begun = conditions.place().isPresent();
        if (conditions.direction() == Direction.OLDER) {
            List<StoredEvent> items = more ? found.subList(0, bounded) : found;
            return new EventPage(
                    items, more ? older(list, items) : Optional.empty(), begun ? newer(list, items) : Optional.empty());
        }
        List<StoredEvent> items = more ? found.subList(1, found.size()) : found;
        return new EventPage(
                items, begun ? older(list, items) : Optional.empty(), more ? newer(list, items) : Optional.empty());
    }

    private EventConditions opened(EventQuery query, String list, String cursor) {
        List<String> key = seal.open(tenant, list, cursor);
        return new EventConditions(
                query,
                Optional.of(new Place(Instant.parse(key.getFirst()), UUID.fromString(key.get(1)))),
                key.getLast().equals(NEWER) ? Direction.NEWER : Direction.OLDER);
    }

    private Optional<String> older(String list, List<StoredEvent> items) {
        return items.stream()
                .skip(Math.max(0, items.size() - 1))
                .findFirst()
                .map(last -> seal.seal(
                        tenant, list, List.of(last.time().toString(), last.id().toString())));
    }

    private Optional<String> newer(String list, List<StoredEvent> items) {
        return items.stream()
                .findFirst()
                .map(first -> seal.seal(
                        tenant,
                        list,
                        List.of(first.time().toString(), first.id().toString(), NEWER)));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        long place = row.getLong(5);
        OptionalLong index = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(place);
        return new StoredEvent(
                Values.uuid(row, 1), Values.instant(row, 2), row.getString(3), Values.optionalText(row, 4), index);
    }
}
