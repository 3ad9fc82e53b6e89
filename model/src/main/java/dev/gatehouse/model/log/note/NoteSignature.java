package dev.gatehouse.model.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// One signature below a note.
public final class NoteSignature {
    private static final int TIME = Long.BYTES;

    private final String name;
    private final int number;
    private final byte[] bytes;

    /// @param name whose it claims to be
    /// @param number of the key it claims to be by
    /// @param bytes the signature, after the number
    NoteSignature(String name, int number, ByteBuffer bytes) {
        this.name = name;
        this.number = number;
        this.bytes = new byte[bytes.remaining()];
        bytes.get(this.bytes);
    }

    /// A signature that was made.
    ///
    /// @param key checks it
    /// @param bytes the signature, for a witness behind its time
    public static NoteSignature of(VerifierKey key, byte[] bytes) {
        return new NoteSignature(key.name(), key.number(), ByteBuffer.wrap(bytes));
    }

    /// Whose it claims to be.
    public String name() {
        return name;
    }

    /// The number of the key it claims to be by, in eight hexadecimal digits: what tells keys apart, and proves
    /// nothing.
    public String fingerprint() {
        return HexFormat.of().toHexDigits(number);
    }

    /// Whether it claims to be by a key.
    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && number == key.number();
    }

    /// Does nothing if it is by a key.
    void verify(String text, VerifierKey key) throws NoteException {
        boolean good = key.isOfWitness() ? isCosignature(text, key) : key.verifies(utf8(text), bytes);
        if (!good) {
            throw new NoteException.BadSignature(name);
        }
    }

    private boolean isCosignature(String text, VerifierKey key) {
        if (bytes.length <= TIME) {
            return false;
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        return seconds > 0
                && seconds <= Instant.MAX.getEpochSecond()
                && key.verifies(cosigned(text, at()), Arrays.copyOfRange(bytes, TIME, bytes.length));
    }

    /// When a witness signed, to the second; for a witness's signature that was verified only.
    public Instant at() {
        return Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong());
    }

    /// What a witness signs (C2SP tlog-cosignature): the time, and the note.
    public static byte[] cosigned(String text, Instant at) {
        return utf8("cosignature/v1\ntime " + at.getEpochSecond() + "\n" + text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature && toString().equals(signature.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// `name base64`, as it stands below the note.
    @Override
    public String toString() {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(number)
                .put(bytes)
                .array();
        return name + " " + Base64.getEncoder().encodeToString(all);
    }
}
