package dev.gatehouse.api.store.review;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What reviewers said, and which days are done. Rows are added, never changed: the login could not.
public final class ReviewStore {
    private static final int LOCK = 7414;

    private static final String SAID = "SELECT r.item, r.verdict, d.detail::json ->> 'text', r.actor,"
            + " d.detail::json ->> 'actorName', r.at, r.day FROM review_disposition r"
            + " LEFT JOIN event_detail d ON d.time = r.at AND d.event = r.event ";

    private static final String DONE = "SELECT r.day, r.zone, r.actor, d.detail::json ->> 'actorName', r.at, r.items,"
            + " encode(r.digest, 'hex') FROM review_day r"
            + " LEFT JOIN event_detail d ON d.time = r.at AND d.event = r.event WHERE r.day ";

    private final Sql sql;

    /// A day that is done.
    ///
    /// @param day which
    /// @param zone the tenant's home zone then
    /// @param signOff who said so
    public record Done(LocalDate day, ZoneId zone, SignOff signOff) {}

    /// What was said, and of which day.
    public record Said(LocalDate day, Disposition disposition) {}

    /// @param sql of the transaction
    public ReviewStore(Sql sql) {
        this.sql = sql;
    }

    /// Waits until nobody else says anything of any day here; nobody begins to before this transaction ends.
    public void lock() {
        sql.run("SELECT pg_advisory_xact_lock(?)", LOCK);
    }

    /// When reviews began.
    public Instant since() {
        return sql.one("SELECT since FROM review_start", row -> Values.instant(row, 1))
                .orElseThrow();
    }

    /// The first day that was ever signed off.
    public Optional<LocalDate> firstDone() {
        return sql.one("SELECT min(day) FROM review_day", row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .flatMap(day -> day);
    }

    /// The days that are done, between two, both included.
    public Map<LocalDate, Done> done(LocalDate first, LocalDate last) {
        Map<LocalDate, Done> done = new HashMap<>();
        sql.list(DONE + "BETWEEN ? AND ?", ReviewStore::done, first, last).forEach(one -> done.put(one.day(), one));
        return done;
    }

    /// What counts of each item of a day, by its key.
    public Map<String, Disposition> said(LocalDate day) {
        Map<String, Disposition> said = new HashMap<>();
        sql.list(
                        SAID + "WHERE r.number = ANY(ARRAY(SELECT max(number) FROM review_disposition"
                                + " WHERE day = ? GROUP BY item))",
                        ReviewStore::said,
                        day)
                .forEach(one -> said.put(one.disposition().item(), one.disposition()));
        return said;
    }

    /// Of which items of some days something was said: `DAY KEY`.
    public List<String> saidBetween(LocalDate first, LocalDate last) {
        return sql.list(
                "SELECT DISTINCT day || ' ' || item FROM review_disposition WHERE day BETWEEN ? AND ?",
                row -> row.getString(1),
                first,
                last);
    }

    /// What was said under a key that somebody made up.
    public Optional<Said> said(UUID key) {
        return sql.one(SAID + "WHERE r.id = ?", ReviewStore::said, key);
    }

    /// Adds what somebody says of an item.
    ///
    /// @param key theirs, so that it can be asked for again
    /// @param event which says so
    public void add(LocalDate day, Disposition said, UUID key, UUID event) {
        sql.run(
                "INSERT INTO review_disposition (id, day, item, verdict, actor, at, event)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                key,
                day,
                said.item(),
                said.verdict().wire(),
                said.by().value(),
                said.at(),
                event);
    }

    /// Adds that a day is done.
    ///
    /// @param event which says so
    public void add(Done done, UUID event) {
        SignOff signOff = done.signOff();
        sql.run(
                "INSERT INTO review_day (day, zone, items, digest, actor, at, event) VALUES (?, ?, ?, ?, ?, ?, ?)",
                done.day(),
                done.zone().getId(),
                signOff.items(),
                HexFormat.of().parseHex(signOff.digest()),
                signOff.by().value(),
                signOff.at(),
                event);
    }

    private static Said said(ResultSet row) throws SQLException {
        var said = new Disposition(
                row.getString(1),
                Verdict.ofWire(row.getString(2)).orElseThrow(),
                Values.optionalText(row, 3),
                new ActorId(row.getString(4)),
                Values.optionalText(row, 5),
                Values.instant(row, 6));
        return new Said(row.getObject(7, LocalDate.class), said);
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getObject(1, LocalDate.class),
                ZoneId.of(row.getString(2)),
                new SignOff(
                        new ActorId(row.getString(3)),
                        Values.optionalText(row, 4),
                        Values.instant(row, 5),
                        row.getInt(6),
                        row.getString(7)));
    }
}
