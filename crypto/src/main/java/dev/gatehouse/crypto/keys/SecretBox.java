package dev.gatehouse.crypto.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals small things, such as keys, with AES-256-GCM (NIST SP 800-38D). A sealed thing is one byte of version (1),
/// 12 bytes of nonce, the ciphertext and 16 bytes of tag. The nonce is random: seal fewer than 2^32 things with one
/// key.
public final class SecretBox {
    /// Longest thing that is sealed or opened, in bytes.
    public static final int LONGEST = 1 << 20;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int OVERHEAD = 1 + NONCE_BYTES + TAG_BYTES;

    private final SecretKey256 key;
    private final RandomGenerator random;

    /// @param random must be a secure source
    public SecretBox(SecretKey256 key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /// Seals `plain`.
    ///
    /// @param context what the thing is and where it lies; not stored, and the same must be given to open it
    /// @throws IllegalArgumentException if it is longer than {@value #LONGEST}
    public byte[] seal(byte[] plain, byte[] context) {
        if (plain.length > LONGEST) {
            throw new IllegalArgumentException("too long to seal: " + plain.length);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = new byte[plain.length + OVERHEAD];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("sealing failed", exception);
        }
    }

    /// What was sealed, or empty if key, context or a single bit is another, or the version unknown.
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        if (sealed.length < OVERHEAD || sealed.length > LONGEST + OVERHEAD || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        int start = 1 + NONCE_BYTES;
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, start, sealed.length - start));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("opening failed", exception);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        byte[] bytes = key.bytes();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(new byte[] {VERSION});
            cipher.updateAAD(context);
            return cipher;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
