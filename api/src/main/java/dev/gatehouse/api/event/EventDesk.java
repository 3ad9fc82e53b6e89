package dev.gatehouse.api.event;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventRow;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.query.EventWords;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/// The one writer of events. An event is written in the transaction of what it reports.
public final class EventDesk {
    private static final int SALT_BYTES = 16;
    // A bundle of leaves gives the length of each in two bytes (C2SP tlog-tiles).
    private static final int LONGEST_LEAF = 0xffff;

    private final EventIds ids;
    private final RandomGenerator random;

    /// @param ids makes the events' ids
    /// @param random a secure source, for salts
    public EventDesk(EventIds ids, RandomGenerator random) {
        this.ids = ids;
        this.random = random;
    }

    /// Writes events at the transaction's time and the revision it found.
    public List<AuditEvent> record(TenantTransaction transaction, EventDraft... drafts) {
        return record(transaction, transaction.revision(), List.of(drafts));
    }

    /// Writes events at the transaction's time.
    ///
    /// @param revision the directory's, after what they report
    public List<AuditEvent> record(TenantTransaction transaction, long revision, List<EventDraft> drafts) {
        Prepared prepared = prepare(transaction, revision, drafts);
        write(transaction, prepared);
        return prepared.events();
    }

    /// Events that are known, and not yet written.
    ///
    /// @param events what they are
    /// @param rows what will be stored
    public record Prepared(List<AuditEvent> events, List<EventRow> rows) {}

    /// Makes events at the transaction's time; [#write(TenantTransaction, Prepared)] has to follow in it.
    ///
    /// @param revision the directory's, after what they report
    public Prepared prepare(TenantTransaction transaction, long revision, List<EventDraft> drafts) {
        var events = new ArrayList<AuditEvent>(drafts.size());
        var rows = new ArrayList<EventRow>(drafts.size());
        for (EventDraft draft : drafts) {
            AuditEvent event = event(transaction, revision, draft);
            events.add(event);
            rows.add(row(event, draft.touched()));
        }
        return new Prepared(events, rows);
    }

    /// Writes events that were made in this transaction.
    public void write(TenantTransaction transaction, Prepared prepared) {
        transaction.events().insert(prepared.rows());
    }

    /// Writes events that have id, time and revision already: a history that is being brought in.
    public void write(TenantTransaction transaction, List<AuditEvent> events) {
        transaction
                .events()
                .insert(events.stream().map(event -> row(event, List.of())).toList());
    }

    private AuditEvent event(TenantTransaction transaction, long revision, EventDraft draft) {
        return new AuditEvent(
                ids.next(transaction.now()),
                transaction.now(),
                draft.actor(),
                draft.action(),
                draft.target(),
                draft.outcome(),
                draft.reasons(),
                revision,
                draft.request(),
                draft.allFields(),
                draft.detail(),
                OptionalLong.empty());
    }

    private EventRow row(AuditEvent event, List<String> touched) {
        AllowedFields.check(event);
        if (!event.time().equals(event.time().truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("finer than the database keeps it, so the leaf would say another time");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String detail = CanonicalJson.text(EventWire.encodeDetail(event.detail()));
        String digest = digest(salt, detail);
        String leaf = CanonicalJson.text(EventWire.leaf(event, digest));
        if (leaf.getBytes(StandardCharsets.UTF_8).length > LONGEST_LEAF) {
            throw new FaultException(Fault.of(FaultCode.TOO_LARGE, "most", LONGEST_LEAF));
        }
        return new EventRow(
                event, touched, leaf, detail, HexFormat.of().formatHex(salt), digest, EventWords.of(event.detail()));
    }

    /// SHA-256 over salt and detail, lower-case hexadecimal.
    static String digest(byte[] salt, String detail) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(detail.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
