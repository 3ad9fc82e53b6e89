package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.evidence.Member;
import dev.gatehouse.model.evidence.pack.StoredZip.Entry;
import dev.gatehouse.model.log.note.SignedNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// A package as a file of which nothing is believed: its headers are written anew from what they say, and have to be
/// the same to the byte. So there is nothing in it but its members, and none of them is larger than the file. Used by
/// one thread.
final class PackageFile {
    private static final long UNSIGNED = 0xffff_ffffL;
    private static final int PIECE = 64 * 1024;

    private final SeekableByteChannel channel;
    private final List<Entry> entries = new ArrayList<>();

    /// @param channel is read from its beginning
    /// @throws PackageException.Shape for what is no package
    PackageFile(SeekableByteChannel channel) throws PackageException, IOException {
        this.channel = channel;
        if (channel.size() > PackageForm.LARGEST) {
            throw new PackageException.Shape("larger than " + PackageForm.LARGEST + " bytes");
        }
        long at = 0;
        at = next(PackageForm.MANIFEST, at);
        for (String name : PackageForm.MEMBERS) {
            at = next(name, at);
        }
        end(at);
    }

    /// Takes the header of the member that has to be here.
    ///
    /// @return where the next begins
    private long next(String name, long at) throws PackageException, IOException {
        byte[] header = bytes(at, StoredZip.localLength(name), name);
        ByteBuffer said = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        var entry = new Entry(name, said.getInt(StoredZip.CRC_AT), said.getInt(StoredZip.LENGTH_AT) & UNSIGNED, at);
        if (!Arrays.equals(header, StoredZip.local(entry))) {
            throw new PackageException.Shape("at byte " + at + " there has to be the member " + name
                    + ", stored as it is, with nothing more in its header");
        }
        long behind = at + header.length + entry.length();
        if (behind > channel.size()) {
            throw new PackageException.Shape(name + " is cut");
        }
        entries.add(entry);
        return behind;
    }

    private void end(long at) throws PackageException, IOException {
        var expected = new ByteArrayOutputStream();
        entries.forEach(entry -> expected.writeBytes(StoredZip.central(entry)));
        expected.writeBytes(StoredZip.end(entries.size(), expected.size(), at));
        if (channel.size() - at != expected.size()
                || !Arrays.equals(expected.toByteArray(), bytes(at, expected.size(), "the directory"))) {
            throw new PackageException.Shape("behind " + PackageForm.PRINT
                    + " there has to be the directory of these members, and nothing more");
        }
    }

    private Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How long a member is.
    long length(String name) {
        return entry(name).length();
    }

    /// A member that is a note.
    byte[] note(String name) throws PackageException, IOException {
        if (length(name) > SignedNote.LONGEST) {
            throw new PackageException.Shape(name + " is longer than any note");
        }
        return bytes(start(name), (int) length(name), name);
    }

    private long start(String name) {
        Entry entry = entry(name);
        return entry.offset() + StoredZip.localLength(name);
    }

    /// A member that is read piece by piece.
    PieceReader reader(String name) {
        return new PieceReader(channel, start(name), start(name) + length(name));
    }

    /// Reads a member to its end, and holds it against its check sum.
    ///
    /// @throws PackageException.Damaged if that is another
    Member read(String name) throws PackageException, IOException {
        var crc = new CRC32();
        MessageDigest sha = sha256();
        PieceReader in = reader(name);
        byte[] piece = new byte[PIECE];
        for (int got = in.read(piece); got > 0; got = in.read(piece)) {
            crc.update(piece, 0, got);
            sha.update(piece, 0, got);
        }
        if ((int) crc.getValue() != entry(name).crc()) {
            throw new PackageException.Damaged(name);
        }
        return Member.of(name, length(name), sha.digest());
    }

    private byte[] bytes(long at, int length, String what) throws PackageException, IOException {
        byte[] bytes = new byte[length];
        if (at + length > channel.size() || new PieceReader(channel, at, at + length).read(bytes) != length) {
            throw new PackageException.Shape("the file ends where " + what + " should be");
        }
        return bytes;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
