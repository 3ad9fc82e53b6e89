package dev.gatehouse.app.witness;

import dev.gatehouse.model.log.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A key as two people compare it over the phone: the first 128 bits of SHA-256 over its text, in 8 groups of four
/// digits.
public final class KeyFingerprint {
    private static final int BYTES = 16;
    private static final String GROUP = "(?<=\\G.{4})(?=.)";

    private KeyFingerprint() {}

    /// Of a key.
    public static String of(VerifierKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, BYTES).replaceAll(GROUP, " ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
