package dev.gatehouse.model.log.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A hash of a leaf, a subtree or a whole tree: SHA-256, 32 bytes (RFC 6962 §2.1).
public final class TreeHash {
    /// How many bytes it has.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes a copy.
    ///
    /// @throws IllegalArgumentException unless there are 32 bytes
    public static TreeHash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// Takes a copy of a part.
    ///
    /// @throws IllegalArgumentException unless that has 32 bytes
    public static TreeHash of(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + (to - from));
        }
        return new TreeHash(Arrays.copyOfRange(bytes, from, to));
    }

    /// Takes bytes that nobody else holds.
    static TreeHash owning(byte[] bytes) {
        return new TreeHash(bytes);
    }

    /// Reads base64 (RFC 4648 §4), with padding and nothing else.
    ///
    /// @throws IllegalArgumentException for anything else than 32 bytes in their one form
    public static TreeHash ofBase64(String text) {
        var hash = of(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("not base64 in its one form");
        }
        return hash;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The bytes themselves, for hashing on in this package.
    byte[] raw() {
        return bytes;
    }

    /// Base64 (RFC 4648 §4), as notes write it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
