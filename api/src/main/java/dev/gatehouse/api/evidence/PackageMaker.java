package dev.gatehouse.api.evidence;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.log.LogKeeper;
import dev.gatehouse.api.log.LogState;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.log.PlacedEvent;
import dev.gatehouse.api.store.log.PlacedEvents;
import dev.gatehouse.api.store.log.RangeChoice;
import dev.gatehouse.api.store.log.RangeChoice.Range;
import dev.gatehouse.api.store.log.TreeStore;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.Sample;
import dev.gatehouse.model.evidence.pack.DetailRows;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.log.tree.RangeProof;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.wire.EventWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Makes one package, entry by entry; what is stored is held against the checkpoint while it is read, so that nothing
/// leaves that a check would refute. Needs a transaction that sees one picture. Used by one thread.
final class PackageMaker {
    private static final int CHUNK = 1_000;
    // For headers and the manifest.
    private static final int ROOM = 1 << 20;

    private final TenantTransaction tx;
    private final EvidenceRequest request;
    private final LogState.Sound log;
    private final PackageSpools spools;
    private final Checkpoint checkpoint;
    private final TreeHasher hasher = new TreeHasher();
    private final Optional<Sample.Draw> draw;
    private final Listing listing = new Listing();
    private long inPeriod;
    private long candidates;
    private long matches;

    /// @param log how far it has come
    /// @param spools what is made
    PackageMaker(TenantTransaction tx, EvidenceRequest request, LogState.Sound log, PackageSpools spools) {
        this.tx = tx;
        this.request = request;
        this.log = log;
        this.spools = spools;
        checkpoint = log.checkpoint();
        draw = request.sample().map(sample -> sample.begin(checkpoint.root()));
    }

    /// Makes it.
    ///
    /// @return what the manifest says
    /// @throws FaultException `log_broken` if what is stored is not what was signed; `too_large`
    /// @throws UncheckedIOException if the disk cannot be used
    Manifest make() {
        try {
            Range range = new RangeChoice(tx.sql(), checkpoint.size()).of(request.period());
            RangeProof proof = proof(range);
            write(PackageForm.CHECKPOINT, log.note().bytes());
            for (TreeHash hash : proof.left()) {
                write(PackageForm.PROOF, hash.bytes());
            }
            for (TreeHash hash : proof.right()) {
                write(PackageForm.PROOF, hash.bytes());
            }
            entries(range, proof);
            List<Long> drawn = draw.map(Sample.Draw::drawn).orElse(List.of());
            var counts = new Manifest.Counts(inPeriod, candidates, matches);
            write(PackageForm.POLICY, PolicyThen.of(tx, listing.revision(), listing.at()));
            listing.write(
                    new Manifest(request, checkpoint, range.first(), range.end(), counts, drawn, List.of()), spools);
            if (spools.length() > PackageForm.LARGEST - ROOM) {
                throw new FaultException(Fault.of(FaultCode.TOO_LARGE, "most", PackageForm.LARGEST));
            }
            return new Manifest(request, checkpoint, range.first(), range.end(), counts, drawn, spools.members());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | LogException e) {
            throw broken(AlarmKind.ALTERED, 0);
        }
    }

    private FaultException broken(AlarmKind kind, long first) {
        return LogKeeper.refusal(new LogAlarm(kind, first, checkpoint.size(), checkpoint.size()));
    }

    private RangeProof proof(Range range) {
        var store = new TreeStore(tx.sql());
        long size = checkpoint.size();
        return new RangeProof(
                range.first(),
                range.end(),
                size,
                store.edge(range.first()).whole(),
                RangeProof.cover(range.end(), size).stream().map(store::root).toList());
    }

    private void write(String member, byte[] bytes) throws IOException {
        spools.member(member).write(bytes);
    }

    private void entries(Range range, RangeProof proof) throws IOException, LogException {
        var placed = new PlacedEvents(tx.sql());
        TreeEdge edge = proof.before();
        for (long from = range.first(); from < range.end(); from += CHUNK) {
            long to = Math.min(range.end(), from + CHUNK);
            long expected = from;
            for (PlacedEvent event : placed.range(from, to)) {
                if (event.index() != expected
                        || event.row().isEmpty()
                        || event.detail().isEmpty()) {
                    throw broken(AlarmKind.DROPPED, expected);
                }
                edge.add(entry(event));
                expected++;
            }
            if (expected != to) {
                throw broken(AlarmKind.DROPPED, expected);
            }
        }
        try {
            proof.verify(edge, checkpoint.root());
        } catch (LogException e) {
            throw broken(AlarmKind.ALTERED, range.first());
        }
    }

    private TreeHash entry(PlacedEvent placed) throws IOException {
        byte[] leaf = placed.row().orElseThrow().leaf().getBytes(StandardCharsets.UTF_8);
        TreeHash hash = hasher.leaf(leaf);
        if (!hash.equals(placed.hash())) {
            throw broken(AlarmKind.ALTERED, placed.index());
        }
        write(PackageForm.HASHES, hash.bytes());
        write(PackageForm.LEAVES, leaf);
        write(PackageForm.LEAVES, new byte[] {'\n'});
        Leaf read = read(placed, leaf);
        AuditEvent event = read.event();
        if (!request.period().isBehind(event.time())) {
            listing.passed(event);
        }
        if (request.period().holds(event.time())) {
            inPeriod++;
            if (request.filter().admits(event)) {
                candidates++;
                detail(placed, read);
            }
        }
        return hash;
    }

    private record Leaf(AuditEvent event, String detailDigest) {}

    private Leaf read(PlacedEvent placed, byte[] leaf) {
        try {
            JsonFields fields = JsonFields.of(JsonReader.read(leaf), "leaf");
            var read = new Leaf(EventWire.decode(fields), fields.text("detailDigest", DetailRows.DIGEST_LENGTH));
            if (read.event().time().equals(placed.time())) {
                return read;
            }
            throw broken(AlarmKind.ALTERED, placed.index());
        } catch (FaultException e) {
            // What was hashed by others than the API cannot be read as an event.
            throw e.fault().code() == FaultCode.INVALID_REQUEST ? broken(AlarmKind.INSERTED, placed.index()) : e;
        }
    }

    private void detail(PlacedEvent placed, Leaf leaf) throws IOException {
        PlacedEvent.Detail stored = placed.detail().orElseThrow();
        Json json = JsonReader.read(stored.detail().getBytes(StandardCharsets.UTF_8));
        if (!DetailRows.digest(stored.salt(), json).equals(leaf.detailDigest())) {
            throw broken(AlarmKind.ALTERED, placed.index());
        }
        EventDetail detail = EventWire.decodeDetail(JsonFields.of(json, "detail"));
        String row = DetailRows.row(placed.index(), stored.salt(), json) + "\n";
        write(PackageForm.DETAILS, row.getBytes(StandardCharsets.UTF_8));
        if (request.filter().admits(detail)) {
            matches++;
            draw.ifPresent(tickets -> tickets.add(placed.index()));
            listing.add(placed.index(), leaf.event(), detail);
        }
    }
}
