package dev.gatehouse.crypto.passwords;

import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.argon.Argon2id;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Hashes and checks passwords with Argon2id, each with a salt of its own of 128 bits.
/// Safe for many threads; how many hash at once is for the caller to bound.
public final class PasswordHasher {
    /// Longest password in UTF-16 units that is looked at; a longer one is refused at the cost of a wrong one.
    public static final int LONGEST = 1024;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Cost cost;
    private final SecureRandom random;
    private final PhcString decoy;

    public PasswordHasher(Argon2Cost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
        this.decoy = new PhcString(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    /// The PHC string to store for this password.
    ///
    /// @throws IllegalArgumentException for a password longer than {@value #LONGEST}: the policy comes first
    public String hash(char[] password) {
        if (password.length > LONGEST) {
            throw new IllegalArgumentException("password is longer than " + LONGEST);
        }
        byte[] salt = randomBytes(SALT_BYTES);
        return new PhcString(cost, salt, compute(password, salt, cost, HASH_BYTES)).text();
    }

    /// Whether the password is the one whose PHC string is stored. A stored text that is no PHC string
    /// matches nothing, at the cost of a check.
    public boolean verify(char[] password, String stored) {
        Optional<PhcString> parsed = PhcString.parse(stored);
        boolean usable = parsed.isPresent() && password.length <= LONGEST;
        PhcString against = parsed.orElse(decoy);
        char[] looked = password.length <= LONGEST ? password : new char[LONGEST];
        byte[] actual = compute(looked, against.salt(), against.cost(), against.hash().length);
        boolean equal = MessageDigest.isEqual(actual, against.hash());
        Arrays.fill(actual, (byte) 0);
        return usable && equal;
    }

    /// Does the work of a check for an account that does not exist or has no password, and answers no.
    public boolean verifyNothing(char[] password) {
        // The decoy hash is random and has no password: the answer is no either way.
        verify(password, decoy.text());
        return false;
    }

    /// Whether the stored hash was made at another cost than today's, or is unreadable.
    public boolean needsRehash(String stored) {
        return PhcString.parse(stored)
                .map(phc -> !phc.cost().equals(cost) || phc.hash().length != HASH_BYTES)
                .orElse(true);
    }

    private static byte[] compute(char[] password, byte[] salt, Argon2Cost cost, int length) {
        byte[] bytes = PasswordBytes.of(password);
        try {
            return Argon2id.hash(bytes, salt, cost, length);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
