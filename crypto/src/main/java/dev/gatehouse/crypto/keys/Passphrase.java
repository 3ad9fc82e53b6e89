package dev.gatehouse.crypto.keys;

import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.argon.Argon2id;
import dev.gatehouse.crypto.passwords.PasswordBytes;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How a passphrase becomes a key: Argon2id over its normalised form. Salt and cost are stored beside what the key
/// wraps; neither is a secret.
public final class Passphrase {
    private static final int SALT_BYTES = 16;

    private final byte[] salt;
    private final Argon2Cost cost;

    /// @param salt 16 bytes, copied
    public Passphrase(byte[] salt, Argon2Cost cost) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        this.salt = salt.clone();
        this.cost = cost;
    }

    /// With a new salt.
    ///
    /// @param random must be a secure source
    public static Passphrase create(Argon2Cost cost, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Passphrase(salt, cost);
    }

    /// A copy of the salt, 16 bytes.
    public byte[] salt() {
        return salt.clone();
    }

    /// The cost of the derivation.
    public Argon2Cost cost() {
        return cost;
    }

    /// The key of this passphrase. Takes as long as the cost says; not for the thread of a window.
    public SecretKey256 derive(char[] passphrase) {
        byte[] secret = PasswordBytes.of(passphrase);
        byte[] derived = Argon2id.hash(secret, salt, cost, SecretKey256.BYTES);
        try {
            return SecretKey256.of(derived);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(derived, (byte) 0);
        }
    }
}
