package dev.gatehouse.crypto.argon;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id version 1.3 (RFC 9106) as a function of bytes.
public final class Argon2id {
    private Argon2id() {}

    /// The hash of `secret`, as many bytes as asked for.
    ///
    /// @param secret what is hashed; left as it is, the caller wipes it
    /// @param salt at least 8 bytes
    /// @param length length of the result in bytes, 4 to 1024
    public static byte[] hash(byte[] secret, byte[] salt, Argon2Cost cost, int length) {
        if (salt.length < 8) {
            throw new IllegalArgumentException("salt is shorter than 8 bytes: " + salt.length);
        }
        return run(builder(salt, cost), secret, length);
    }

    /// As `hash`, with the optional key and associated data of RFC 9106 §3.1; the published vectors use them.
    static byte[] hash(byte[] secret, byte[] salt, byte[] key, byte[] associated, Argon2Cost cost, int length) {
        return run(builder(salt, cost).withSecret(key).withAdditional(associated), secret, length);
    }

    private static Argon2Parameters.Builder builder(byte[] salt, Argon2Cost cost) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt);
    }

    private static byte[] run(Argon2Parameters.Builder parameters, byte[] secret, int length) {
        if (length < 4 || length > 1024) {
            throw new IllegalArgumentException("length is not 4 to 1024 bytes: " + length);
        }
        var generator = new Argon2BytesGenerator();
        generator.init(parameters.build());
        byte[] result = new byte[length];
        generator.generateBytes(secret, result);
        return result;
    }
}
