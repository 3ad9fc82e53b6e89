package dev.gatehouse.client.imports.source.ldif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Active Directory's ids, which some exports write as text and others as bytes.
final class SecurityId {
    private static final int GUID_BYTES = 16;

    private SecurityId() {}

    /// `objectSid` as `S-1-5-21-…` ([MS-DTYP] §2.4.2).
    static Optional<String> sid(LdifEntry entry) {
        return entry.text("objectSid")
                .filter(text -> text.matches("S-1-\\d+(-\\d+){1,15}"))
                .or(() -> entry.bytes("objectSid").flatMap(SecurityId::sid));
    }

    /// The last part of a SID, which tells accounts of a domain apart.
    static OptionalLong relative(String sid) {
        String last = sid.substring(sid.lastIndexOf('-') + 1);
        return last.matches("\\d{1,10}") ? OptionalLong.of(Long.parseLong(last)) : OptionalLong.empty();
    }

    /// `objectGUID` as lower-case text ([MS-DTYP] §2.3.4).
    static Optional<String> guid(LdifEntry entry) {
        return entry.text("objectGUID")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .or(() -> entry.bytes("objectGUID").flatMap(SecurityId::guid));
    }

    private static Optional<String> sid(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != 1 || bytes.length != 8 + 4 * bytes[1]) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        long authority = buffer.getLong(0) & 0xffff_ffff_ffffL;
        var text = new StringBuilder("S-1-").append(authority);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 8; i < bytes.length; i += 4) {
            text.append('-').append(Integer.toUnsignedLong(buffer.getInt(i)));
        }
        return Optional.of(text.toString());
    }

    /// The first three groups are little-endian.
    private static Optional<String> guid(byte[] bytes) {
        if (bytes.length != GUID_BYTES) {
            return Optional.empty();
        }
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        byte[] ordered = new byte[GUID_BYTES];
        for (int i = 0; i < GUID_BYTES; i++) {
            ordered[i] = bytes[order[i]];
        }
        String hex = HexFormat.of().formatHex(ordered);
        return Optional.of(String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20)));
    }
}
