package dev.gatehouse.api.store.review;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.event.EventHistory;
import dev.gatehouse.api.store.event.StoredEvent;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.review.ReviewEvent;
import dev.gatehouse.model.review.ReviewRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the review reads of a day, each part by an index of its own and none beyond its bound: it costs what the day
/// has
/// of it, however many millions of other events there are.
public final class ReviewEvents {
    /// How many refused sign-ins of a day are read, and how many events of each other part.
    public static final int MOST = 5_000;

    private static final String SELECT =
            "SELECT e.id, e.time, e.actor, e.action, e.target_kind, e.target_id, e.outcome,"
                    + " ARRAY(SELECT r.reason FROM event_reason r WHERE r.time = e.time AND r.event = e.id), ";
    private static final String DAY = " AND e.time >= ? AND e.time < ? ORDER BY e.time, e.id LIMIT " + (MOST + 1);
    private static final String PLAIN = SELECT + "NULL::text FROM event e WHERE ";
    // Looked up for each: as a join it might read all details there are.
    private static final String WORDED = SELECT + "(SELECT d.detail::json ->> 'text' FROM event_detail d"
            + " WHERE d.time = e.time AND d.event = e.id) FROM event e WHERE ";

    static final List<String> PARTS = List.of(
            PLAIN + "e.action = 'SignIn' AND e.outcome = 'refused'" + DAY,
            WORDED + "e.action = 'TrailExported' AND e.outcome = 'done'" + DAY,
            WORDED + "e.action = 'TrailSearched' AND e.outcome = 'done'" + DAY,
            PLAIN + "e.action = 'LogAlarm' AND e.outcome = 'done'" + DAY,
            PLAIN + "e.action = 'Recovered' AND e.outcome = 'done'" + DAY,
            PLAIN + "e.action = 'ReviewDisposed' AND e.outcome = 'refused'" + DAY,
            PLAIN + "e.action = 'ReviewSignedOff' AND e.outcome = 'refused'" + DAY,
            // The very condition of the index.
            PLAIN + "e.target_kind = 'user' AND e.target_id = e.actor AND e.action NOT IN ('AccessEvaluated',"
                    + " 'PasswordChosen', 'SessionEnded', 'SessionProlonged', 'SignIn', 'SignOut')" + DAY);

    // Only of those whose row a good sign-in could end.
    static final String GOOD = PLAIN
            + "e.target_kind = 'user' AND e.target_id = ANY(?) AND e.action = 'SignIn' AND e.outcome = 'done'" + DAY;

    // With an offset it is never made a join, either.
    private static final String WHOLE = "SELECT n.id, n.time, e.leaf,"
            + " (SELECT d.detail FROM event_detail d WHERE d.time = n.time AND d.event = n.id)"
            + " FROM unnest(?::uuid[], ?::timestamptz[]) AS n(id, time), LATERAL"
            + " (SELECT x.leaf FROM event x WHERE x.time = n.time AND x.id = n.id OFFSET 0) e";

    private final Sql sql;

    /// What was read of a day.
    ///
    /// @param events in no order
    /// @param unread whether there was more than is read
    public record Read(List<ReviewEvent> events, boolean unread) {}

    /// @param sql of a transaction that sees one picture
    public ReviewEvents(Sql sql) {
        this.sql = sql;
    }

    /// What concerns the review between two instants.
    public Read between(Instant from, Instant to) {
        Map<EventId, ReviewEvent> found = new LinkedHashMap<>();
        boolean unread = false;
        for (String part : PARTS) {
            unread |= add(found, sql.listPlanned(part, ReviewEvents::row, from, to));
        }
        List<String> often = often(found.values());
        if (!often.isEmpty()) {
            unread |=
                    add(found, sql.listPlanned(GOOD, ReviewEvents::row, Column.of("text", often, id -> id), from, to));
        }
        return new Read(List.copyOf(found.values()), unread);
    }

    private static boolean add(Map<EventId, ReviewEvent> found, List<ReviewEvent> part) {
        part.stream().limit(MOST).forEach(event -> found.put(event.id(), event));
        return part.size() > MOST;
    }

    /// Who was refused often enough to be looked at, if nothing came between.
    private static List<String> often(Collection<ReviewEvent> found) {
        return found.stream()
                .filter(event -> event.action().equals("SignIn"))
                .flatMap(event -> event.target().stream())
                .collect(Collectors.groupingBy(Target::id, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= ReviewRules.REFUSALS_IN_A_ROW)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Events whole, by id.
    public Map<EventId, AuditEvent> whole(Collection<ReviewEvent> wanted) {
        var events = List.copyOf(wanted);
        var whole = new HashMap<EventId, AuditEvent>();
        sql.list(
                        WHOLE,
                        row -> new StoredEvent(
                                row.getObject(1, UUID.class),
                                Values.instant(row, 2),
                                row.getString(3),
                                Values.optionalText(row, 4),
                                OptionalLong.empty()),
                        Column.of("uuid", events, event -> event.id().value()),
                        Column.of("timestamptz", events, ReviewEvent::time))
                .forEach(stored -> whole.put(new EventId(stored.id()), EventHistory.event(stored)));
        return whole;
    }

    private static ReviewEvent row(ResultSet row) throws SQLException {
        Optional<String> kind = Values.optionalText(row, 5);
        String id = Values.optionalText(row, 6).orElse("");
        return new ReviewEvent(
                new EventId(Values.uuid(row, 1)),
                Values.instant(row, 2),
                new ActorId(row.getString(3)),
                row.getString(4),
                kind.map(what -> new Target(what, id)),
                Outcome.ofWire(row.getString(7)).orElse(Outcome.DONE),
                new ArrayList<>(Values.texts(row, 8)),
                Values.optionalText(row, 9));
    }
}
