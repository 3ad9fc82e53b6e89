package dev.gatehouse.model.evidence;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// A member of a package, as the manifest names it.
///
/// @param name what it is called
/// @param length how many bytes it has
/// @param sha256 of all of them, lower-case hexadecimal
public record Member(String name, long length, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Refuses what is no member.
    public Member {
        if (length < 0 || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a member");
        }
    }

    /// A member whose bytes were hashed.
    public static Member of(String name, long length, byte[] sha256) {
        return new Member(name, length, HexFormat.of().formatHex(sha256));
    }
}
