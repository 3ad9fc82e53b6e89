package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.Server;
import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.proof.TileWay;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.InclusionProof;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.wire.EventWire;
import dev.gatehouse.ui.port.log.EventProofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Proves single events: the leaf and the way up come from the server, the root from this workstation's own tree. So
/// whatever the server sends, what is not in that tree is not proved.
public final class EventProver implements EventProofs {
    /// As many events may bear one time, at most, as are looked through for one.
    private static final int AROUND = 50;

    private static final int DIGEST = 64;

    private final CurrentVisit current;

    /// For the current stay.
    public EventProver(CurrentVisit current) {
        this.current = current;
    }

    @Override
    public Answer prove(TenantId tenant, AuditEvent event) {
        Visit.Online online = current.required().required();
        Optional<SeenLog> seen = online.sync().seen(tenant);
        OptionalLong index = place(online.server(), tenant, event);
        if (seen.isEmpty()
                || index.isEmpty()
                || index.getAsLong() >= seen.get().checkpoint().size()) {
            return new NotYet();
        }
        return proved(online.server().log(tenant), seen.get(), index.getAsLong(), event);
    }

    /// An event that was read as soon as it was written had no place then.
    private static OptionalLong place(Server server, TenantId tenant, AuditEvent event) {
        if (event.index().isPresent()) {
            return event.index();
        }
        return server
                .eventsBefore(tenant, EventQuery.ALL, event.time().plus(1, ChronoUnit.MICROS), AROUND)
                .events()
                .stream()
                .filter(found -> found.id().equals(event.id()))
                .map(AuditEvent::index)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /// Proves an event that has its place.
    static Answer proved(ServerLog log, SeenLog seen, long index, AuditEvent event) {
        long size = seen.checkpoint().size();
        Optional<byte[]> leaf = leaf(log, size, index);
        Optional<InclusionProof> way = new TileWay<>(log, size).to(index);
        if (leaf.isEmpty() || way.isEmpty()) {
            return new Refuted(index, Why.MISSING);
        }
        if (!says(leaf.get(), event)) {
            return new Refuted(index, Why.OTHER_EVENT);
        }
        var proof = new LogProof(
                Optional.of(LogProof.Extra.of(leaf.get())), index, way.get().hashes(), seen.note());
        try {
            proof.verify(leaf.get(), seen.checkpoint().origin(), seen.keys());
        } catch (LogException | NoteException e) {
            return new Refuted(index, Why.NOT_IN_TREE);
        }
        return new Proved(index, size, new String(proof.bytes(), StandardCharsets.UTF_8));
    }

    /// The leaf in its bundle: each stands behind its length in two bytes.
    private static Optional<byte[]> leaf(ServerLog log, long size, long index) {
        Optional<byte[]> bundle = TilePath.in(size, 0, index / TilePath.FULL).flatMap(log::entries);
        if (bundle.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = bundle.get();
        int at = 0;
        for (long before = index / TilePath.FULL * TilePath.FULL; at + 2 <= bytes.length; before++) {
            int length = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
            if (before == index) {
                return at + 2 + length <= bytes.length
                        ? Optional.of(Arrays.copyOfRange(bytes, at + 2, at + 2 + length))
                        : Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /// Whether a leaf says of an event what is shown of it, to the byte. Names and words are beside it.
    private static boolean says(byte[] leaf, AuditEvent event) {
        try {
            String digest = JsonFields.of(JsonReader.read(leaf), "leaf").text("detailDigest", DIGEST);
            return Arrays.equals(
                    leaf, CanonicalJson.text(EventWire.leaf(event, digest)).getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException | FaultException e) {
            return false;
        }
    }

    @Override
    public void save(Proved proof, Path to) {
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(to)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", to));
        }
        try {
            Path temporary = Files.createTempFile(folder, ".proof", ".new");
            try {
                Files.writeString(temporary, proof.text());
                Files.move(temporary, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", to), e);
        }
    }
}
