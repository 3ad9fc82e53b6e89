package dev.gatehouse.crypto.codes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 of a token, as it is stored and looked up. Enough for a secret of 256 random bits; looking it up by index
/// leaks nothing useful, since nobody can choose a token by its hash.
///
/// @param hex 64 lower-case hexadecimal digits
public record TokenHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a token hash is 64 hexadecimal digits");
        }
    }

    static TokenHash of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Ascii.bytes(token));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every JDK has SHA-256", exception);
        }
    }

    /// The 32 bytes of the hash.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
