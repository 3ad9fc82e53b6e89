package dev.gatehouse.crypto.notes;

import dev.gatehouse.model.log.note.NoteSignature;
import dev.gatehouse.model.log.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// A private key that signs notes: Ed25519 (RFC 8032). One key may sign under many names; each name gives it a number
/// of its own. Never printed.
public final class NoteKey {
    /// How many bytes its secret has.
    public static final int BYTES = 32;

    private final Ed25519PrivateKeyParameters key;

    private NoteKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /// The key of a secret.
    ///
    /// @throws IllegalArgumentException unless that has 32 bytes
    public static NoteKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + secret.length);
        }
        return new NoteKey(new Ed25519PrivateKeyParameters(secret, 0));
    }

    /// The secret of a new key.
    ///
    /// @param random must be a secure source
    public static byte[] newSecret(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /// What checks a log's notes that this signs.
    ///
    /// @param name the log's origin
    public VerifierKey ofLog(String name) {
        return VerifierKey.ofLog(name, publicKey());
    }

    /// What checks the cosignatures that this makes.
    ///
    /// @param name the witness's
    public VerifierKey ofWitness(String name) {
        return VerifierKey.ofWitness(name, publicKey());
    }

    private byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }

    /// Signs a note as it stands. The same text has the same signature, always.
    ///
    /// @param name the log's origin
    public NoteSignature sign(String name, String text) {
        return NoteSignature.of(ofLog(name), signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Signs a checkpoint, with the time at which its log was checked.
    ///
    /// @param name the witness's
    /// @param at to the second
    public NoteSignature cosign(String name, String text, Instant at) {
        byte[] signed = signature(NoteSignature.cosigned(text, at));
        return NoteSignature.of(
                ofWitness(name),
                ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(at.getEpochSecond())
                        .put(signed)
                        .array());
    }

    private byte[] signature(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /// Says nothing of the key.
    @Override
    public String toString() {
        return "NoteKey";
    }
}
