package dev.gatehouse.model.machine;

import java.util.regex.Pattern;

/// What a passport's key is known by: SHA-256 of its SubjectPublicKeyInfo (RFC 5280 §4.1), so that a renewed
/// certificate of the same key is the same machine.
///
/// @param hex 64 lower-case hexadecimal digits
public record Thumbprint(String hex) implements Comparable<Thumbprint> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /// Refuses anything else.
    ///
    /// @throws IllegalArgumentException for any other shape
    public Thumbprint {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a thumbprint");
        }
    }

    @Override
    public int compareTo(Thumbprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
