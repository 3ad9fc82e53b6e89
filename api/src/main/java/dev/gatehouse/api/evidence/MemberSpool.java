package dev.gatehouse.api.evidence;

import dev.gatehouse.api.http.Spool;
import dev.gatehouse.model.evidence.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/// A member of a package while it is being made: hashed as it is written, on disk where it is large.
final class MemberSpool extends OutputStream {
    private final String name;
    private final Spool spool;
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256;
    private long length;

    /// @param folder for what does not stay in memory
    MemberSpool(String name, Path folder) {
        this.name = name;
        spool = new Spool(folder);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        spool.write(bytes, offset, count);
        crc.update(bytes, offset, count);
        sha256.update(bytes, offset, count);
        length += count;
    }

    /// What the manifest says of it; nothing is written after that.
    Member member() {
        return Member.of(name, length, sha256.digest());
    }

    int crc() {
        return (int) crc.getValue();
    }

    long length() {
        return length;
    }

    void sendTo(OutputStream out) throws IOException {
        spool.sendTo(out);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
