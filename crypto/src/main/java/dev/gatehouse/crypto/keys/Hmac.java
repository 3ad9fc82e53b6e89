package dev.gatehouse.crypto.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104) over a list of parts, each preceded by its length in four bytes, big-endian: no two
/// different lists give the same input. Safe for many threads.
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey256 key;

    public Hmac(SecretKey256 key) {
        this.key = key;
    }

    /// The 32 bytes of the code.
    public byte[] of(byte[]... parts) {
        Mac mac = start();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /// As over bytes, of the texts in UTF-8.
    public byte[] of(String... parts) {
        return of(Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    /// Whether `code` is the code of these parts; takes the same time either way.
    public boolean matches(byte[] code, byte[]... parts) {
        return MessageDigest.isEqual(of(parts), code);
    }

    private Mac start() {
        byte[] bytes = key.bytes();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, exception);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
