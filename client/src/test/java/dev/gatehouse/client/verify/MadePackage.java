package dev.gatehouse.client.verify;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.ManifestText;
import dev.gatehouse.model.evidence.Member;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.pack.DetailRows;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.evidence.pack.StoredZip;
import dev.gatehouse.model.evidence.pack.StoredZip.Entry;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteSignature;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tree.RangeProof;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.wire.EventWire;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.CRC32;

/// A log of events a minute apart, and a package of some of them, as the API would make it; and what a test wants to
/// be wrong with it.
final class MadePackage {
    static final String ORIGIN = "gatehouse.example/acme";
    static final Instant BEGAN = Instant.parse("2026-03-01T00:00:00Z");
    static final int SIZE = 200;
    private static final String SALT = "00112233445566778899aabbccddeeff";

    final KeyPair pair;
    private final List<String> leaves = new ArrayList<>();
    private final List<Json> details = new ArrayList<>();
    long first;
    long end;
    Period period = Period.ALL;
    Manifest.Counts counts = new Manifest.Counts(0, 0, 0);
    final Map<String, byte[]> members = new LinkedHashMap<>();

    MadePackage() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (int i = 0; i < SIZE; i++) {
            Json detail = EventWire.encodeDetail(new EventDetail(
                    Optional.of("Dana Reyes " + i),
                    Optional.empty(),
                    Optional.of("192.0.2." + i % 4),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Map.of()));
            details.add(detail);
            var event = new AuditEvent(
                    new EventId(new UUID(7, i)),
                    BEGAN.plusSeconds(60L * i),
                    ActorId.ANONYMOUS,
                    "SignIn",
                    Optional.empty(),
                    Outcome.DONE,
                    List.of(),
                    i,
                    "request",
                    List.of(),
                    EventDetail.NONE,
                    OptionalLong.empty());
            leaves.add(CanonicalJson.text(EventWire.leaf(event, DetailRows.digest(SALT, detail))));
        }
    }

    /// Takes a period of minutes, with as many entries around it as belong there.
    MadePackage of(int from, int to) {
        period = new Period(Optional.of(minute(from)), Optional.of(minute(to)));
        return range(Math.max(0, from - PackageForm.MARGIN), Math.min(SIZE, to + PackageForm.MARGIN), to - from);
    }

    /// Takes a range, whatever the period is.
    MadePackage range(int from, int to, int inPeriod) {
        first = from;
        end = to;
        counts = new Manifest.Counts(inPeriod, inPeriod, inPeriod);
        members.put(PackageForm.CHECKPOINT, note(checkpoint().text(), ORIGIN, pair));
        var proof = new ByteArrayOutputStream();
        roots(0, from).forEach(hash -> proof.writeBytes(hash.bytes()));
        roots(to, SIZE).forEach(hash -> proof.writeBytes(hash.bytes()));
        members.put(PackageForm.PROOF, proof.toByteArray());
        var hashes = new ByteArrayOutputStream();
        leaves.subList(from, to).forEach(leaf -> hashes.writeBytes(hash(leaf).bytes()));
        members.put(PackageForm.HASHES, hashes.toByteArray());
        members.put(PackageForm.LEAVES, lines(leaves.subList(from, to)));
        var rows = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            if (period.holds(minute(i))) {
                rows.add(DetailRows.row(i, SALT, details.get(i)));
            }
        }
        members.put(PackageForm.DETAILS, lines(rows));
        for (String name : List.of(PackageForm.POLICY, PackageForm.README, PackageForm.PAGE, PackageForm.PRINT)) {
            members.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    static Instant minute(int number) {
        return BEGAN.plusSeconds(60L * number);
    }

    VerifierKey key() {
        return VerifierKey.ofLog(ORIGIN, raw(pair));
    }

    Checkpoint checkpoint() {
        var tree = new TreeEdge();
        leaves.forEach(leaf -> tree.add(hash(leaf)));
        return new Checkpoint(ORIGIN, SIZE, tree.root());
    }

    Manifest manifest() {
        return new Manifest(
                new EvidenceRequest(period, EventFilter.ALL, Optional.empty(), Optional.empty()),
                checkpoint(),
                first,
                end,
                counts,
                List.of(),
                members.entrySet().stream()
                        .map(member -> Member.of(member.getKey(), member.getValue().length, sha256(member.getValue())))
                        .toList());
    }

    /// The lines of a member.
    List<String> lines(String member) {
        return new ArrayList<>(new String(members.getOrDefault(member, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList());
    }

    /// Puts lines in place of a member.
    MadePackage with(String member, List<String> lines) {
        members.put(member, lines(lines));
        return this;
    }

    /// The file, its manifest signed by the log's key.
    byte[] zip() {
        return zip(note(ManifestText.of(manifest()), ManifestText.signer(ORIGIN), pair));
    }

    /// The file with another manifest.
    byte[] zip(byte[] manifest) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(PackageForm.MANIFEST, manifest);
        all.putAll(members);
        return stored(all);
    }

    /// A file of members, each header in its one form.
    static byte[] stored(Map<String, byte[]> all) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        all.forEach((name, bytes) -> {
            var crc = new CRC32();
            crc.update(bytes);
            var entry = new Entry(name, (int) crc.getValue(), bytes.length, out.size());
            out.writeBytes(StoredZip.local(entry));
            out.writeBytes(bytes);
            directory.writeBytes(StoredZip.central(entry));
        });
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(StoredZip.end(all.size(), directory.size(), at));
        return out.toByteArray();
    }

    static byte[] note(String text, String name, KeyPair by) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(by.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var signed = NoteSignature.of(VerifierKey.ofLog(name, raw(by)), signature.sign());
            return new SignedNote(text, List.of(signed)).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - TreeHash.LENGTH, encoded.length);
    }

    private List<TreeHash> roots(int from, int to) {
        return RangeProof.cover(from, to).stream()
                .map(subtree -> {
                    int begins = (int) (subtree.index() << subtree.height());
                    var tree = new TreeEdge();
                    leaves.subList(begins, begins + (1 << subtree.height())).forEach(leaf -> tree.add(hash(leaf)));
                    return tree.root();
                })
                .toList();
    }

    private static TreeHash hash(String leaf) {
        return new TreeHasher().leaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] lines(List<String> lines) {
        return (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
