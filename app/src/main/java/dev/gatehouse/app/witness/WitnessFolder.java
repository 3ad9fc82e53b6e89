package dev.gatehouse.app.witness;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.witness.SeenHashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// What this workstation keeps of one log, in a folder of its profile: the hash of every leaf, the last checkpoint that
/// was proved, the keys that were pinned. It is no part of the local copy: refilling or wiping that leaves it alone.
/// Hashes lie on the disk before the checkpoint that they lead to.
final class WitnessFolder implements SeenHashes<FaultException> {
    private static final String HASHES = "hashes";
    private static final String NOTE = "note";
    private static final String KEYS = "keys";
    private static final int CHUNK = 256;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long size;
    private long added;

    WitnessFolder(Path folder) {
        this.folder = folder;
    }

    /// The last checkpoint that was proved here, not checked again; empty: none was.
    Optional<byte[]> note() {
        return read(NOTE);
    }

    /// The keys that were pinned; none: this log was never seen.
    List<VerifierKey> keys() {
        return read(KEYS)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(VerifierKey::parse)
                        .toList())
                .orElse(List.of());
    }

    void pin(List<VerifierKey> keys) {
        write(
                KEYS,
                String.join("\n", keys.stream().map(VerifierKey::toString).toList())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// The tree over the hashes that are kept; what lies beyond the checkpoint is forgotten.
    ///
    /// @param proved how many the checkpoint counts
    /// @return empty: there are fewer
    Optional<TreeEdge> open(long proved) {
        try (FileChannel file = channel()) {
            if (file.size() < proved * TreeHash.LENGTH) {
                return Optional.empty();
            }
            file.truncate(proved * TreeHash.LENGTH);
            size = proved;
            var edge = new TreeEdge();
            for (long from = 0; from < proved; from += CHUNK) {
                byte[] some = hashes(file, from, Math.min(proved, from + CHUNK));
                for (int at = 0; at < some.length; at += TreeHash.LENGTH) {
                    edge.add(TreeHash.of(some, at, at + TreeHash.LENGTH));
                }
            }
            return Optional.of(edge);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] hashes(long from, long to) {
        try (FileChannel file = channel()) {
            return hashes(file, from, to);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static byte[] hashes(FileChannel file, long from, long to) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact((to - from) * TreeHash.LENGTH));
        long at = from * TreeHash.LENGTH;
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, at + bytes.position());
            if (read < 0) {
                throw new IOException("hashes are missing");
            }
        }
        return bytes.array();
    }

    /// Puts a hash behind those that are kept; it counts only once [#keep] was called.
    void add(TreeHash hash) {
        pending.writeBytes(hash.bytes());
        if (pending.size() >= BUFFER) {
            flush();
        }
    }

    private void flush() {
        try (FileChannel file = channel()) {
            var bytes = ByteBuffer.wrap(pending.toByteArray());
            long at = (size + added) * TreeHash.LENGTH;
            while (bytes.hasRemaining()) {
                file.write(bytes, at + bytes.position());
            }
            file.force(true);
        } catch (IOException e) {
            throw unusable(e);
        }
        added += pending.size() / TreeHash.LENGTH;
        pending.reset();
    }

    /// Keeps what was added, and the checkpoint it leads to; all of it is on the disk when this returns.
    void keep(SignedNote note) {
        flush();
        write(NOTE, note.bytes());
        size += added;
        added = 0;
    }

    /// Forgets what was added since.
    void drop() {
        pending.reset();
        added = 0;
    }

    /// Keeps a note as evidence.
    ///
    /// @param name of the file
    void evidence(String name, byte[] note) {
        write("evidence/" + name, note);
    }

    /// Forgets everything: what is left does not fit together.
    void forget() {
        try {
            for (String name : List.of(NOTE, HASHES)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            size = 0;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileChannel channel() throws IOException {
        PrivateFiles.createFolder(folder);
        return FileChannel.open(
                folder.resolve(HASHES), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(PrivateFiles.read(file)) : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            PrivateFiles.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static FaultException unusable(IOException e) {
        return new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "witness"), e);
    }
}
