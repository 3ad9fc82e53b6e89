package dev.gatehouse.crypto;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// The same secure randomness in every run.
public final class SeededRandom {
    private SeededRandom() {}

    public static SecureRandom of(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
