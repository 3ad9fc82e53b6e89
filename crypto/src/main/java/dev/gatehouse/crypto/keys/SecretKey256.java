package dev.gatehouse.crypto.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A secret key of 256 bits. Compared in constant time, never printed, wiped on `close`.
public final class SecretKey256 implements AutoCloseable {
    /// Length in bytes.
    public static final int BYTES = 32;

    private final byte[] bytes;

    private SecretKey256(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A new random key.
    ///
    /// @param random must be a secure source
    public static SecretKey256 generate(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretKey256(bytes);
    }

    /// The key of these 32 bytes, which are copied.
    ///
    /// @throws IllegalArgumentException for another length
    public static SecretKey256 of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new SecretKey256(bytes.clone());
    }

    /// A copy of the bytes; the caller wipes it.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The key that exists only where both are known: HMAC-SHA-256 of the other under this one.
    public SecretKey256 joinedWith(SecretKey256 other) {
        byte[] label = "joined".getBytes(StandardCharsets.US_ASCII);
        return new SecretKey256(new Hmac(this).of(label, other.bytes));
    }

    /// A key of its own for one purpose, so that no key serves two.
    public SecretKey256 derive(String purpose) {
        return new SecretKey256(new Hmac(this).of("derived", purpose));
    }

    /// Overwrites the key; using it afterwards uses zeros.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretKey256 key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return SecretKey256.class.hashCode();
    }

    @Override
    public String toString() {
        return "SecretKey256[hidden]";
    }
}
