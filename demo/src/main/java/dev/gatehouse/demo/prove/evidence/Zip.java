package dev.gatehouse.demo.prove.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/// Packages as a forger takes them apart and puts them together again: every header is taken over from the original,
/// but for lengths, places and check sums.
final class Zip {
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int CRC = 14;
    private static final int END_COUNT = 10;

    private Zip() {}

    /// The members, in their order.
    static Map<String, byte[]> read(byte[] zip) {
        var members = new LinkedHashMap<String, byte[]>();
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (in.getInt(at) == 0x04034b50) {
            int length = in.getInt(at + CRC + 4);
            int name = in.getShort(at + CRC + 12);
            int from = at + LOCAL + name;
            members.put(
                    new String(zip, at + LOCAL, name, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(zip, from, from + length));
            at = from + length;
        }
        return members;
    }

    /// The file of these members.
    static byte[] write(Map<String, byte[]> members) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        members.forEach((name, bytes) -> {
            var crc = new CRC32();
            crc.update(bytes);
            directory.writeBytes(header(true, name, crc, bytes, out.size()));
            out.writeBytes(header(false, name, crc, bytes, 0));
            out.writeBytes(bytes);
        });
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        byte[] end = new byte[22];
        ByteBuffer.wrap(end)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, 0x06054b50)
                .putShort(END_COUNT - 2, (short) members.size())
                .putShort(END_COUNT, (short) members.size())
                .putInt(END_COUNT + 2, directory.size())
                .putInt(END_COUNT + 6, at);
        out.writeBytes(end);
        return out.toByteArray();
    }

    private static byte[] header(boolean isCentral, String name, CRC32 crc, byte[] member, int offset) {
        byte[] header = new byte[(isCentral ? CENTRAL : LOCAL) + name.length()];
        ByteBuffer out =
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(isCentral ? 0x02014b50 : 0x04034b50);
        if (isCentral) {
            out.putShort((short) 10);
        }
        out.putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0x21);
        out.putInt((int) crc.getValue())
                .putInt(member.length)
                .putInt(member.length)
                .putShort((short) name.length())
                .putShort((short) 0);
        if (isCentral) {
            out.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offset);
        }
        out.put(name.getBytes(StandardCharsets.US_ASCII));
        return header;
    }
}
