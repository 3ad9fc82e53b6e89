package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.Sample;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.wire.EventWire;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Goes through all entries of a package: each as it was hashed, each detail beside its entry, and what is meant
/// counted again. Used by one thread.
final class EntriesCheck {
    private static final String DIGEST = "detailDigest";

    private final Manifest manifest;
    private final Period period;
    private final JsonReading json;
    private final RangeHashes hashes;
    private final PieceReader leaves;
    private final DetailRows details;
    private final TreeHasher hasher = new TreeHasher();
    private final Optional<Sample.Draw> draw;
    private long inPeriod;
    private long candidates;
    private long matches;

    EntriesCheck(PackageFile file, Manifest manifest, JsonReading json) throws PackageException, IOException {
        this.manifest = manifest;
        this.json = json;
        period = manifest.request().period();
        long count = manifest.end() - manifest.first();
        if (count < 0 || count > PackageForm.MOST_ENTRIES) {
            throw new PackageException.Shape("fewer than none, or more than " + PackageForm.MOST_ENTRIES + " entries");
        }
        hashes = new RangeHashes(file, manifest);
        leaves = file.reader(PackageForm.LEAVES);
        details = new DetailRows(file.reader(PackageForm.DETAILS), json);
        draw = manifest.request()
                .sample()
                .map(sample -> sample.begin(manifest.checkpoint().root()));
    }

    PackageProof check() throws PackageException, IOException {
        for (long index = manifest.first(); index < manifest.end(); index++) {
            Optional<byte[]> line = leaves.line(PackageForm.LONGEST_LINE);
            if (line.isEmpty()) {
                throw new PackageException.Incomplete(index, "its leaf is missing, and all behind it");
            }
            hashes.take(index, hasher.leaf(line.get()));
            entry(index, line.get());
        }
        if (leaves.line(PackageForm.LONGEST_LINE).isPresent()) {
            throw new PackageException.Incomplete(manifest.end(), "a leaf more than the manifest says");
        }
        hashes.end();
        details.end(manifest.end());
        claims();
        return new PackageProof(
                manifest,
                manifest.first() == 0 ? PackageProof.Reach.LOG : PackageProof.Reach.PERIOD,
                manifest.end() == manifest.checkpoint().size() ? PackageProof.Reach.LOG : PackageProof.Reach.PERIOD);
    }

    private void entry(long index, byte[] line) throws PackageException, IOException {
        AuditEvent event;
        String digest;
        try {
            JsonFields fields = JsonFields.of(json.read(line), "leaf");
            event = EventWire.decode(fields);
            digest = fields.text(DIGEST, DetailRows.DIGEST_LENGTH);
        } catch (FaultException | IllegalArgumentException e) {
            throw new PackageException.EntryDiffers(index, "its leaf cannot be read");
        }
        edges(index, event);
        if (!period.holds(event.time())) {
            return;
        }
        inPeriod++;
        if (manifest.request().filter().admits(event)) {
            candidates++;
            if (manifest.request().filter().admits(details.of(index, digest))) {
                matches++;
                draw.ifPresent(tickets -> tickets.add(index));
            }
        }
    }

    /// The range has to reach beyond the period, or to the end of the log.
    private void edges(long index, AuditEvent event) throws PackageException {
        boolean atFirst = manifest.first() > 0 && index < manifest.first() + PackageForm.MARGIN;
        boolean atLast = manifest.end() < manifest.checkpoint().size() && index >= manifest.end() - PackageForm.MARGIN;
        if (atFirst && !period.isBefore(event.time())) {
            throw new PackageException.Incomplete(index, "at the beginning, and not before the period");
        }
        if (atLast && !period.isBehind(event.time())) {
            throw new PackageException.Incomplete(index, "at the end, and not behind the period");
        }
    }

    private void claims() throws PackageException {
        if (manifest.first() == manifest.end() && manifest.checkpoint().size() > 0) {
            throw new PackageException.ClaimDiffers(
                    "entries", "none", manifest.checkpoint().size() + " in the log");
        }
        same("entries in the period", manifest.counts().inPeriod(), inPeriod);
        same("entries with their details", manifest.counts().candidates(), candidates);
        same("matches", manifest.counts().matches(), matches);
        same("sample", manifest.drawn(), draw.map(Sample.Draw::drawn).orElse(List.of()));
    }

    private static void same(String what, Object said, Object found) throws PackageException {
        if (!said.equals(found)) {
            throw new PackageException.ClaimDiffers(what, said, found);
        }
    }
}
