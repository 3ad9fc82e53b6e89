package dev.gatehouse.client.verify;

import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tree.TreeHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A log in a folder, as it is served (C2SP tlog-tiles): `checkpoint`, `tile/…`, `tile/entries/…`. A log that has grown
/// since its checkpoint may have full tiles in place of partial ones.
///
/// @param path the folder
record TileFolder(Path path) implements TileSource<IOException> {
    private static final int LENGTH_BYTES = 2;
    private static final int LARGEST_LEAF = 0xffff;
    private static final int BYTE = 0xff;

    /// The checkpoint; empty: there is none.
    Optional<byte[]> checkpoint() throws IOException {
        return read(path.resolve("checkpoint"), SignedNote.LONGEST);
    }

    @Override
    public Optional<byte[]> tile(TilePath tile) throws IOException {
        Optional<byte[]> own = hashes(tile);
        return own.isPresent() || tile.isFull()
                ? own
                : hashes(full(tile))
                        .map(all -> Arrays.copyOf(all, Math.min(all.length, tile.width() * TreeHash.LENGTH)));
    }

    private Optional<byte[]> hashes(TilePath tile) throws IOException {
        return read(path.resolve("tile").resolve(tile.toString()), TilePath.FULL * TreeHash.LENGTH);
    }

    @Override
    public Optional<byte[]> entries(TilePath tile) throws IOException {
        Optional<byte[]> own = leaves(tile);
        return own.isPresent() || tile.isFull() ? own : leaves(full(tile)).map(all -> first(all, tile.width()));
    }

    private Optional<byte[]> leaves(TilePath tile) throws IOException {
        String name = tile.toString();
        return read(
                path.resolve("tile/entries").resolve(name.substring(name.indexOf('/') + 1)),
                TilePath.FULL * (LENGTH_BYTES + LARGEST_LEAF));
    }

    private static TilePath full(TilePath tile) {
        return new TilePath(tile.level(), tile.index(), TilePath.FULL);
    }

    private static byte[] first(byte[] entries, int count) {
        int at = 0;
        for (int i = 0; i < count && at + LENGTH_BYTES <= entries.length; i++) {
            at += LENGTH_BYTES + ((entries[at] & BYTE) << Byte.SIZE | (entries[at + 1] & BYTE));
        }
        return Arrays.copyOf(entries, Math.min(at, entries.length));
    }

    /// No more than one byte above the bound is read, whatever the file is.
    private static Optional<byte[]> read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        }
    }
}
