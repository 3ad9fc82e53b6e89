package dev.gatehouse.api.log;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.store.log.PlacedEvent;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.query.EventWords;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Holds what is stored of one event against what was hashed of it: every column that a search reads is in the leaf,
/// or in the detail whose digest is. Used by one thread.
final class LeafCheck {
    private final TreeHasher hasher = new TreeHasher();
    private final MessageDigest sha256;

    LeafCheck() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// What was found of an event.
    ///
    /// @param wrong in which way it is not as it was; empty: it is
    /// @param words it is to be found by
    record Found(Optional<AlarmKind> wrong, String words) {
        private static Found wrong(AlarmKind kind) {
            return new Found(Optional.of(kind), "");
        }
    }

    Found check(PlacedEvent placed) {
        if (placed.row().isEmpty() || placed.detail().isEmpty()) {
            return Found.wrong(AlarmKind.DROPPED);
        }
        var row = placed.row().get();
        var detail = placed.detail().get();
        byte[] leaf = row.leaf().getBytes(StandardCharsets.UTF_8);
        if (!hasher.leaf(leaf).equals(placed.hash())) {
            return Found.wrong(AlarmKind.ALTERED);
        }
        try {
            JsonFields fields = JsonFields.of(JsonReader.read(leaf), "leaf");
            AuditEvent event = EventWire.decode(fields);
            String digest = fields.text("detailDigest", 64);
            EventDetail beside = EventWire.decodeDetail(
                    JsonFields.of(JsonReader.read(detail.detail().getBytes(StandardCharsets.UTF_8)), "detail"));
            boolean same = event.id().value().equals(placed.event())
                    && event.time().equals(placed.time())
                    && event.actor().value().equals(row.actor())
                    && event.action().equals(row.action())
                    && event.target().map(Target::wire).equals(row.target())
                    && event.outcome().wire().equals(row.outcome())
                    && Set.copyOf(event.reasons()).equals(row.reasons())
                    && event.revision() == row.revision()
                    && digest.equals(row.detailDigest())
                    && digest.equals(digest(detail))
                    && beside.address().equals(detail.address());
            return same ? new Found(Optional.empty(), EventWords.of(beside)) : Found.wrong(AlarmKind.ALTERED);
        } catch (FaultException e) {
            // What was hashed by others than the API cannot be read as an event.
            return Found.wrong(AlarmKind.INSERTED);
        }
    }

    private String digest(PlacedEvent.Detail detail) {
        sha256.update(HexFormat.of().parseHex(detail.salt()));
        return HexFormat.of().formatHex(sha256.digest(detail.detail().getBytes(StandardCharsets.UTF_8)));
    }
}
