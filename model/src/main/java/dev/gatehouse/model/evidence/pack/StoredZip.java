package dev.gatehouse.model.evidence.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The headers of a ZIP (PKWARE APPNOTE 6.3) whose members are stored as they are, in their one form: version 1.0, no
/// flags, 1 January 1980, no comment, nothing extra. Every byte of such a file but the members themselves follows from
/// their names, lengths and check sums.
public final class StoredZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final short VERSION = 10;
    private static final short DAY = 0x21;
    /// Where the check sum stands in a local header.
    static final int CRC_AT = 14;
    /// Where the length stands in a local header.
    static final int LENGTH_AT = 18;

    private StoredZip() {}

    /// A member as headers tell of it.
    ///
    /// @param name in ASCII
    /// @param crc the check sum (CRC-32)
    /// @param length in bytes, below 2^32
    /// @param offset of its local header in the file
    public record Entry(String name, int crc, long length, long offset) {}

    /// How long the local header of a member is.
    public static int localLength(String name) {
        return LOCAL_LENGTH + name.length();
    }

    /// What stands before a member.
    public static byte[] local(Entry entry) {
        return bytes(localLength(entry.name()), out -> {
            out.putInt(LOCAL);
            common(out, entry);
            out.put(name(entry));
        });
    }

    /// What stands behind all members for each of them, in their order.
    public static byte[] central(Entry entry) {
        return bytes(CENTRAL_LENGTH + entry.name().length(), out -> {
            out.putInt(CENTRAL).putShort(VERSION);
            common(out, entry);
            // No comment, the first disk, no attributes.
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            out.putInt((int) entry.offset()).put(name(entry));
        });
    }

    /// What stands at the end.
    ///
    /// @param count how many members there are
    /// @param length of what stands there for them
    /// @param offset where that begins
    public static byte[] end(int count, long length, long offset) {
        return bytes(
                END_LENGTH,
                out -> out.putInt(END)
                        .putShort((short) 0)
                        .putShort((short) 0)
                        .putShort((short) count)
                        .putShort((short) count)
                        .putInt((int) length)
                        .putInt((int) offset)
                        .putShort((short) 0));
    }

    /// Version, flags, method, time, day, check sum, lengths, and those of name and extra.
    private static void common(ByteBuffer out, Entry entry) {
        out.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt(entry.crc())
                .putInt((int) entry.length())
                .putInt((int) entry.length())
                .putShort((short) entry.name().length())
                .putShort((short) 0);
    }

    private static byte[] name(Entry entry) {
        return entry.name().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int length, Consumer<ByteBuffer> fill) {
        byte[] bytes = new byte[length];
        fill.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }
}
