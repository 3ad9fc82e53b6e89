package dev.gatehouse.api.store.event;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.history.ChangeActions;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/// What was written since a revision, and which revision it was at an instant.
public final class EventHistory {
    /// The most changes that are taken back for one answer.
    public static final int MOST = 10_000;

    // A change is as old as its request, and may have waited for others; none waits that long. The revision decides,
    // the time only says which months need not be read.
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    // Among so many events on end lies the one of the greatest revision, however their requests overlapped.
    private static final int OVERLAPPING = 100;
    private static final int VERSION_7_TIME = 16;
    private static final int FETCHED = 500;
    private static final int AT_ONCE = 2_000;

    private static final String SELECT = "SELECT e.id, e.time, e.leaf, d.detail FROM event e"
            + " LEFT JOIN event_detail d ON d.time = e.time AND d.event = e.id WHERE ";
    private static final String SINCE = " AND e.action = ANY(?) AND e.outcome = 'done' AND e.revision > ?"
            + " AND e.revision <= ? AND e.time >= ? LIMIT " + (MOST + 1);

    private static final Row<StoredEvent> ROW = row -> new StoredEvent(
            row.getObject(1, UUID.class),
            Values.instant(row, 2),
            row.getString(3),
            Values.optionalText(row, 4),
            OptionalLong.empty());

    private final Sql sql;

    /// Changes between two revisions.
    ///
    /// @param after the earlier one, whose own change is not wanted
    /// @param upTo the later one, whose change is the last that is
    /// @param since an instant at which the earlier one was current
    public record Stretch(long after, long upTo, Instant since) {
        private Instant from() {
            return since.minus(LONGEST_WAIT);
        }
    }

    /// @param sql of the transaction
    public EventHistory(Sql sql) {
        this.sql = sql;
    }

    /// One event. Its id says in which millisecond it was written.
    public Optional<StoredEvent> find(EventId id) {
        Instant from = written(id);
        return sql.one(SELECT + "e.time >= ? AND e.time < ? AND e.id = ?", ROW, from, from.plusMillis(1), id.value());
    }

    /// The revision that was current at an instant; empty: nothing had happened yet.
    public Optional<Long> revisionAt(Instant at) {
        return sql.one(
                        "SELECT max(revision) FROM (SELECT revision FROM event WHERE time <= ?"
                                + " ORDER BY time DESC, id DESC LIMIT " + OVERLAPPING + ") latest",
                        row -> Optional.ofNullable(row.getObject(1, Long.class)),
                        at)
                .flatMap(revision -> revision);
    }

    /// What was done to an account.
    ///
    /// @throws FaultException `history_too_long`
    public List<AuditEvent> ofUser(String user, Stretch stretch) {
        return ofTargets(ChangeActions.USER, List.of(user), ChangeActions.OF_USERS, stretch);
    }

    /// What was done to some roles.
    ///
    /// @throws FaultException `history_too_long`
    public List<AuditEvent> ofRoles(Collection<String> roles, Stretch stretch) {
        return roles.isEmpty() ? List.of() : ofTargets(ChangeActions.ROLE, roles, ChangeActions.OF_ROLES, stretch);
    }

    /// What was done to any role.
    ///
    /// @throws FaultException `history_too_long`
    public List<AuditEvent> ofAllRoles(Stretch stretch) {
        return ofActions(ChangeActions.OF_ROLES, stretch);
    }

    private List<AuditEvent> ofTargets(
            String kind, Collection<String> ids, Collection<String> actions, Stretch stretch) {
        return read(sql.list(
                SELECT + "e.target_kind = ? AND e.target_id = ANY(?)" + SINCE,
                ROW,
                kind,
                Column.of("text", ids, id -> id),
                Column.of("text", actions, action -> action),
                stretch.after(),
                stretch.upTo(),
                stretch.from()));
    }

    /// What was done to rules and to what rules name.
    ///
    /// @throws FaultException `history_too_long`
    public List<AuditEvent> ofParts(Stretch stretch) {
        return ofActions(ChangeActions.OF_PARTS, stretch);
    }

    private List<AuditEvent> ofActions(Collection<String> actions, Stretch stretch) {
        return read(sql.list(
                SELECT + "true" + SINCE,
                ROW,
                Column.of("text", actions, action -> action),
                stretch.after(),
                stretch.upTo(),
                stretch.from()));
    }

    /// Every change, the latest first, one at a time. Needs a transaction that sees one picture.
    ///
    /// @param most how many there may be
    /// @throws FaultException `history_too_long` after the last that there may be
    public void each(Stretch stretch, int most, Consumer<AuditEvent> consumer) {
        var count = new int[1];
        sql.each(
                SELECT + "e.action = ANY(?) AND e.outcome = 'done' AND e.revision > ? AND e.revision <= ?"
                        + " AND e.time >= ? ORDER BY e.revision DESC, e.id DESC LIMIT " + (most + 1L),
                FETCHED,
                ROW,
                stored -> {
                    if (++count[0] > most) {
                        throw new FaultException(Fault.of(FaultCode.HISTORY_TOO_LONG, "most", most));
                    }
                    consumer.accept(event(stored));
                },
                Column.of("text", ChangeActions.ALL, action -> action),
                stretch.after(),
                stretch.upTo(),
                stretch.from());
    }

    /// What lies beside some events, as far as it was not erased. An id says in which millisecond its event was
    /// written.
    public Map<EventId, EventDetail> details(Collection<EventId> ids) {
        var found = new HashMap<EventId, EventDetail>();
        var sorted = ids.stream()
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            details(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private void details(List<EventId> ids, Map<EventId, EventDetail> found) {
        sql.list(
                        SELECT + "e.time >= ? AND e.time < ? AND e.id = ANY(?)",
                        ROW,
                        written(ids.getFirst()),
                        written(ids.getLast()).plusMillis(1),
                        Column.of("uuid", ids, EventId::value))
                .forEach(stored ->
                        found.put(new EventId(stored.id()), event(stored).detail()));
    }

    private static Instant written(EventId id) {
        return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> VERSION_7_TIME);
    }

    private static List<AuditEvent> read(List<StoredEvent> stored) {
        if (stored.size() > MOST) {
            throw new FaultException(Fault.of(FaultCode.HISTORY_TOO_LONG, "most", MOST));
        }
        return stored.stream().map(EventHistory::event).toList();
    }

    /// What a stored event says.
    public static AuditEvent event(StoredEvent stored) {
        return EventWire.decode(
                JsonFields.of(JsonReader.read(stored.json().getBytes(StandardCharsets.UTF_8)), "event"));
    }
}
