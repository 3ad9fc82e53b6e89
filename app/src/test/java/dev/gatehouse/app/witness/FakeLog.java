package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.client.answer.log.Cosignature;
import dev.gatehouse.client.answer.log.LogChecked;
import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log that a test writes, and rewrites.
class FakeLog implements ServerLog {
    static final String ORIGIN = "house/acme";
    static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    final List<TreeHash> leaves = new ArrayList<>();
    NoteKey key = NoteKey.of(new byte[NoteKey.BYTES]);
    Optional<LogAlarm> found = Optional.empty();
    /// What consoles have said; logs that pretend to be one may share it.
    Map<String, String> board = new LinkedHashMap<>();

    void grow(int count) {
        var hasher = new TreeHasher();
        for (int i = 0; i < count; i++) {
            leaves.add(hasher.leaf(("leaf " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public List<VerifierKey> keys() {
        return List.of(key.ofLog(ORIGIN));
    }

    @Override
    public byte[] checkpoint() {
        var edge = new TreeEdge();
        leaves.forEach(edge::add);
        String text = new Checkpoint(ORIGIN, leaves.size(), edge.root()).text();
        return new SignedNote(text, List.of(key.sign(ORIGIN, text))).bytes();
    }

    @Override
    public LogChecked check(boolean anew) {
        return new LogChecked(leaves.size(), 0, leaves.size(), NOW, Optional.of(NOW), found);
    }

    @Override
    public void cosign(VerifierKey key, SignedNote note) {
        board.put(key.toString(), new String(note.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public List<Cosignature> cosignatures() {
        return board.entrySet().stream()
                .map(one -> new Cosignature(one.getKey(), one.getValue(), NOW))
                .toList();
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        int from = (int) (path.index() * TilePath.FULL);
        if (path.level() != 0 || from + path.width() > leaves.size()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        leaves.subList(from, from + path.width()).forEach(hash -> out.writeBytes(hash.bytes()));
        return Optional.of(out.toByteArray());
    }

    @Override
    public Optional<byte[]> entries(TilePath path) {
        return Optional.empty();
    }
}
