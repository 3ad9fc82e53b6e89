package dev.gatehouse.crypto.keys;

import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.argon.Argon2id;
import dev.gatehouse.crypto.passwords.PasswordBytes;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How a passphrase becomes a key: Argon2id over its normalised form. Salt and cost are stored beside what the key
/// wraps; neither is a secret.
///
/// @param salt 16 bytes, copied
public record Passphrase(byte[] salt, Argon2Cost cost) {
    private static final int SALT_BYTES = 16;

    public Passphrase {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        salt = salt.clone();
    }

    /// With a new salt.
    ///
    /// @param random must be a secure source
    public static Passphrase create(Argon2Cost cost, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Passphrase(salt, cost);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
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
