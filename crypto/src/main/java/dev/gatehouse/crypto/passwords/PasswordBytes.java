package dev.gatehouse.crypto.passwords;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The bytes of a password that are hashed: Unicode normalisation form KC, then UTF-8
/// (NIST SP 800-63B-4 §3.1.1.2), so that one password typed on two keyboards stays one password.
public final class PasswordBytes {
    private PasswordBytes() {}

    /// A fresh array; the caller wipes it after use.
    public static byte[] of(char[] password) {
        // The JDK normalises through a String, which cannot be wiped; it is garbage at once.
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
