package dev.gatehouse.model.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// A text with signatures below it (C2SP signed-note). Reading it proves nothing; [#verify] does.
///
/// @param text what is signed, every line ended
/// @param signatures in their order
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// The longest that is read, in bytes.
    public static final int LONGEST = 64 * 1024;
    /// The most signatures that are read.
    public static final int MOST_SIGNATURES = 100;

    private static final String DASH = "\u2014 ";

    /// Keeps an own copy.
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// Reads a note.
    ///
    /// @param bytes UTF-8
    /// @throws NoteException for what is none, or is too large
    public static SignedNote parse(byte[] bytes) throws NoteException {
        if (bytes.length > LONGEST) {
            throw new NoteException.TooLarge(LONGEST, bytes.length);
        }
        String all = text(bytes);
        if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NoteException.Malformed("a note has no control characters");
        }
        int split = all.lastIndexOf("\n\n");
        if (split < 0 || !all.endsWith("\n")) {
            throw new NoteException.Malformed("a note ends with an empty line and lines of signatures");
        }
        var signatures = new ArrayList<NoteSignature>();
        String below = all.substring(split + 2);
        for (String line : below.lines().toList()) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new NoteException.TooLarge(
                        MOST_SIGNATURES, (int) below.lines().count());
            }
            signatures.add(signature(line));
        }
        if (signatures.isEmpty()) {
            throw new NoteException.Malformed("there is no signature");
        }
        return new SignedNote(all.substring(0, split + 1), signatures);
    }

    private static String text(byte[] bytes) throws NoteException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoteException.Malformed("not UTF-8");
        }
    }

    private static NoteSignature signature(String line) throws NoteException {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new NoteException.Malformed("a signature reads \u2014 name base64");
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = base64(line.substring(space + 1));
        if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf('+') >= 0 || bytes.length <= Integer.BYTES) {
            throw new NoteException.Malformed("a signature reads \u2014 name base64");
        }
        return new NoteSignature(
                name,
                ByteBuffer.wrap(bytes).getInt(),
                ByteBuffer.wrap(bytes, Integer.BYTES, bytes.length - Integer.BYTES));
    }

    private static byte[] base64(String text) throws NoteException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // The last character has bits to spare: one signature would have several texts.
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
            throw new NoteException.Malformed("a signature is base64 in its one form");
        } catch (IllegalArgumentException e) {
            throw new NoteException.Malformed("a signature is base64");
        }
    }

    /// Does nothing if at least one of some keys has signed, and each signature that claims to be by one of them is.
    /// What others have signed counts for nothing.
    ///
    /// @return those of the keys that have signed
    /// @throws NoteException otherwise
    public List<VerifierKey> verify(Collection<VerifierKey> keys) throws NoteException {
        var signed = new ArrayList<VerifierKey>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (signature.claims(key)) {
                    signature.verify(text, key);
                    if (!signed.contains(key)) {
                        signed.add(key);
                    }
                }
            }
        }
        if (signed.isEmpty()) {
            throw new NoteException.Unsigned();
        }
        return List.copyOf(signed);
    }

    /// The signature of one key.
    ///
    /// @throws NoteException if it has not signed, or not this text
    public NoteSignature verified(VerifierKey key) throws NoteException {
        verify(List.of(key));
        return signatures.stream()
                .filter(signature -> signature.claims(key))
                .findFirst()
                .orElseThrow(NoteException.Unsigned::new);
    }

    /// The same note with one signature more.
    public SignedNote and(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /// The note as it is sent, UTF-8.
    public byte[] bytes() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(DASH).append(signature).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
