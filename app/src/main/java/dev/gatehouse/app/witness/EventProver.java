package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.proof.TileWay;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.InclusionProof;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.wire.EventWire;
import dev.gatehouse.ui.port.log.EventProofs.Answer;
import dev.gatehouse.ui.port.log.EventProofs.Proved;
import dev.gatehouse.ui.port.log.EventProofs.Refuted;
import dev.gatehouse.ui.port.log.EventProofs.Why;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Proves single events: the leaf and the way up come from the server, the root from this workstation's own tree. So
/// whatever the server sends, what is not in that tree is not proved.
public final class EventProver {
    private static final int DIGEST = 64;

    private EventProver() {}

    /// Proves an event that has its place.
    public static Answer proved(ServerLog log, SeenLog seen, long index, AuditEvent event) {
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
        return new Proved(index, size, new String(proof.bytes(), StandardCharsets.UTF_8), seen.seenBy());
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
}
