package dev.gatehouse.model.log.note;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A key that checks notes (C2SP signed-note): a name, and an Ed25519 public key (RFC 8032). Its text is
/// `name+number+base64`, as logs and witnesses publish it.
public final class VerifierKey {
    /// Signs a note as it stands.
    static final byte ED25519 = 1;
    /// Signs a checkpoint with the time at which its log was checked (C2SP tlog-cosignature).
    static final byte COSIGNATURE = 4;

    private static final int KEY_LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]{1,200}", Pattern.UNICODE_CHARACTER_CLASS);

    private final String name;
    private final byte kind;
    private final byte[] key;
    private final PublicKey verifying;

    private VerifierKey(String name, byte kind, byte[] key) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a key's name has neither space nor plus");
        }
        this.name = name;
        this.kind = kind;
        this.key = key;
        verifying = publicKey(key);
    }

    /// A log's key.
    ///
    /// @param key 32 bytes
    /// @throws IllegalArgumentException for a name with a space or a plus, or what is no key
    public static VerifierKey ofLog(String name, byte[] key) {
        return new VerifierKey(name, ED25519, key.clone());
    }

    /// A witness's key, which signs checkpoints with their time.
    ///
    /// @param key 32 bytes
    public static VerifierKey ofWitness(String name, byte[] key) {
        return new VerifierKey(name, COSIGNATURE, key.clone());
    }

    /// Reads the text of a key.
    ///
    /// @throws IllegalArgumentException for another text, another kind of key, or a number that is not the key's
    public static VerifierKey parse(String text) {
        // The base64 may have pluses of its own; the name has none.
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("a key reads name+number+base64");
        }
        byte[] kindAndKey = Base64.getDecoder().decode(text.substring(second + 1));
        if (kindAndKey.length != KEY_LENGTH + 1 || (kindAndKey[0] != ED25519 && kindAndKey[0] != COSIGNATURE)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new VerifierKey(
                text.substring(0, first), kindAndKey[0], Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("the number is not that of the key");
        }
        return key;
    }

    /// Whose it is.
    public String name() {
        return name;
    }

    /// The same key under another name, where what it signs there can be taken for nothing else.
    public VerifierKey named(String other) {
        return new VerifierKey(other, kind, key);
    }

    /// Whether it signs with the time.
    public boolean isOfWitness() {
        return kind == COSIGNATURE;
    }

    /// The number by which signatures name it: the first bytes of a hash, in no way a proof.
    public int number() {
        return ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', kind}, key))
                .getInt();
    }

    /// Whether a signature over a message is by this key.
    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(verifying);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length or shape is not by this key.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey known && toString().equals(known.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// `name+number+base64`.
    @Override
    public String toString() {
        byte[] kindAndKey = new byte[KEY_LENGTH + 1];
        kindAndKey[0] = kind;
        System.arraycopy(key, 0, kindAndKey, 1, KEY_LENGTH);
        return name + "+" + HexFormat.of().toHexDigits(number()) + "+"
                + Base64.getEncoder().encodeToString(kindAndKey);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The point that 32 bytes stand for: y with the lowest byte first, and the sign of x in the last bit (RFC 8032
    /// §5.1.2).
    private static PublicKey publicKey(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + key.length);
        }
        byte[] y = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            y[i] = key[KEY_LENGTH - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no point of the curve", e);
        }
    }
}
