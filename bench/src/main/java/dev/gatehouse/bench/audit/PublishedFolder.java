package dev.gatehouse.bench.audit;

import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A log in a folder, in the published layout, whose leaves are as large as those of sign-ins.
final class PublishedFolder {
    private static final String ORIGIN = "bench/acme";
    private static final int BYTE = 8;

    private final Path path;
    private final NoteKey key = NoteKey.of(new byte[NoteKey.BYTES]);
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();

    PublishedFolder(Path path) {
        this.path = path;
    }

    /// The key that checks it.
    String key() {
        return key.ofLog(ORIGIN).toString();
    }

    /// Publishes a log of so many leaves: a whole number of full tiles.
    void publish(int size) throws IOException {
        var hasher = new TreeHasher();
        var edge = new TreeEdge();
        levels.add(new ByteArrayOutputStream());
        for (int tile = 0; tile < size / TilePath.FULL; tile++) {
            var entries = new ByteArrayOutputStream();
            for (int i = 0; i < TilePath.FULL; i++) {
                byte[] leaf = leaf(tile * TilePath.FULL + i);
                entries.write(leaf.length >>> BYTE);
                entries.write(leaf.length);
                entries.writeBytes(leaf);
                TreeHash hash = hasher.leaf(leaf);
                levels.getFirst().writeBytes(hash.bytes());
                edge.add(hash, this::risen);
            }
            String name = new TilePath(0, tile, TilePath.FULL).toString();
            write("tile/entries" + name.substring(name.indexOf('/')), entries.toByteArray());
        }
        for (int level = 0; level < levels.size(); level++) {
            publish(level, levels.get(level).toByteArray());
        }
        String text = new Checkpoint(ORIGIN, edge.size(), edge.root()).text();
        write("checkpoint", new SignedNote(text, List.of(key.sign(ORIGIN, text))).bytes());
    }

    private void risen(int height, long index, TreeHash root) {
        if (height % TilePath.HEIGHT == 0) {
            while (levels.size() <= height / TilePath.HEIGHT) {
                levels.add(new ByteArrayOutputStream());
            }
            levels.get(height / TilePath.HEIGHT).writeBytes(root.bytes());
        }
    }

    private void publish(int level, byte[] hashes) throws IOException {
        int tile = TilePath.FULL * TreeHash.LENGTH;
        for (int from = 0; from < hashes.length; from += tile) {
            int to = Math.min(hashes.length, from + tile);
            byte[] some = Arrays.copyOfRange(hashes, from, to);
            write("tile/" + new TilePath(level, from / tile, some.length / TreeHash.LENGTH), some);
        }
    }

    private void write(String name, byte[] contents) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, contents);
    }

    private static byte[] leaf(int number) {
        return ("{\"action\":\"SignIn\",\"actor\":\"" + new UUID(number, 1) + "\",\"detailDigest\":\""
                        + "%064x".formatted(number) + "\",\"fields\":[],\"id\":\"" + new UUID(number, 2)
                        + "\",\"outcome\":\"done\",\"reasons\":[],\"request\":\"req-" + number
                        + "\",\"revision\":4711,\"target\":\"user/" + new UUID(number, 1)
                        + "\",\"time\":\"2026-11-30T09:00:00.123456Z\"}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
