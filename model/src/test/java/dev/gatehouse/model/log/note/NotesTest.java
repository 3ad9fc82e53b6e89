package dev.gatehouse.model.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.log.tree.RecursiveTree;
import dev.gatehouse.model.log.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NotesTest {
    private static final String ORIGIN = "gatehouse.example/acme";
    private static final TreeHash ROOT = RecursiveTree.of(7).root();
    private static final Instant AT = Instant.parse("2026-11-30T04:00:00Z");

    private final KeyPair log = pair();
    private final KeyPair witness = pair();
    private final VerifierKey logKey = VerifierKey.ofLog(ORIGIN, raw(log));
    private final VerifierKey witnessKey = VerifierKey.ofWitness("desk-3.example", raw(witness));
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, ROOT);

    @Test
    void a_key_that_another_implementation_published_has_the_number_it_was_given() {
        String text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThat(VerifierKey.parse(text)).hasToString(text);
    }

    @Test
    void a_checkpoint_goes_out_and_comes_back_proved_with_its_witness() throws Exception {
        byte[] sent = note(checkpoint.text()).bytes();
        var read = SignedNote.parse(sent);

        assertThat(Checkpoint.verified(read, ORIGIN, List.of(logKey))).isEqualTo(checkpoint);
        assertThat(read.verify(List.of(logKey, witnessKey))).containsExactly(logKey, witnessKey);
        assertThat(read.signatures().getLast().at()).isEqualTo(AT);
        assertThat(read.bytes()).isEqualTo(sent);
        assertThat(VerifierKey.parse(witnessKey.toString())).isEqualTo(witnessKey);
    }

    @Test
    void what_the_keys_did_not_sign_is_refused() throws Exception {
        var other = VerifierKey.ofLog(ORIGIN, raw(pair()));
        var read = SignedNote.parse(note(checkpoint.text()).bytes());
        var larger = new SignedNote(new Checkpoint(ORIGIN, 8, ROOT).text(), read.signatures());
        var elsewhere = new Checkpoint("gatehouse.example/other", 7, ROOT);

        assertThatThrownBy(() -> read.verify(List.of(other))).isInstanceOf(NoteException.Unsigned.class);
        assertThatThrownBy(() -> larger.verify(List.of(logKey))).isInstanceOf(NoteException.BadSignature.class);
        assertThatThrownBy(() -> larger.verify(List.of(witnessKey))).isInstanceOf(NoteException.BadSignature.class);
        assertThatThrownBy(() -> Checkpoint.verified(note(elsewhere.text()), ORIGIN, List.of(logKey)))
                .isInstanceOf(NoteException.OtherOrigin.class)
                .hasMessageContaining("gatehouse.example/other");
    }

    @Test
    void no_bit_of_a_note_can_be_changed_without_being_noticed() throws Exception {
        byte[] good = new SignedNote(checkpoint.text(), List.of(byLog(checkpoint.text()))).bytes();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> Checkpoint.verified(SignedNote.parse(bad), ORIGIN, List.of(logKey)))
                    .as("bit %d of %s", bit, new String(good, StandardCharsets.UTF_8))
                    .isInstanceOf(NoteException.class);
        }
    }

    @Test
    void what_is_no_note_and_no_checkpoint_is_refused_with_the_reason() {
        for (String text : List.of(
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAA",
                "a\tb\n\n\u2014 name AAAAAAAA\n",
                "text\n\n\u2014 na me AAAAAAAA\n",
                "text\n\n\u2014 name AAAA!AAA\n",
                // Bits to spare that are not zero.
                "text\n\n\u2014 name AAAAAAAAAR==\n")) {
            assertThatThrownBy(() -> SignedNote.parse(utf8(text))).as(text).isInstanceOf(NoteException.Malformed.class);
        }
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(NoteException.Malformed.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LONGEST + 1]))
                .isInstanceOf(NoteException.TooLarge.class);
        assertThatThrownBy(() -> SignedNote.parse(utf8("text\n\n" + "\u2014 name AAAAAAAA\n".repeat(101))))
                .isInstanceOf(NoteException.TooLarge.class);

        String root = ROOT.base64();
        for (String text : List.of(
                "",
                "o\n",
                "o\n7\n",
                "o\n7\n" + root.substring(1) + "\n",
                "o\n07\n" + root + "\n",
                "o\n-7\n" + root + "\n",
                "o\n99999999999999999999\n" + root + "\n",
                "\n7\n" + root + "\n",
                "o\n7\n" + root + "\n\n",
                "o\n 7\n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(NoteException.Malformed.class);
        }
    }

    @Test
    void what_is_no_key_is_refused() {
        String good = logKey.toString();
        for (String text : List.of(
                "",
                "name",
                "name+00000000",
                good.replace(ORIGIN, "other"),
                good.substring(0, good.length() - 4),
                good + "=",
                "na me+00000000+" + Base64.getEncoder().encodeToString(new byte[33]))) {
            assertThatThrownBy(() -> VerifierKey.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : List.of("", "na me", "na\u2003me", "na+me", "na\nme")) {
            assertThatThrownBy(() -> VerifierKey.ofLog(name, raw(log)))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_time_that_no_clock_reaches_is_a_bad_signature() {
        byte[] timed = new byte[Long.BYTES + 64];
        java.nio.ByteBuffer.wrap(timed).putLong(Long.MAX_VALUE);
        var note = new SignedNote("a\n", List.of(NoteSignature.of(witnessKey, timed)));

        assertThatThrownBy(() -> note.verify(List.of(witnessKey))).isInstanceOf(NoteException.BadSignature.class);
        assertThatThrownBy(() -> note.verified(witnessKey)).isInstanceOf(NoteException.BadSignature.class);
        assertThatThrownBy(() -> note.verified(logKey)).isInstanceOf(NoteException.Unsigned.class);
    }

    private SignedNote note(String text) throws GeneralSecurityException {
        byte[] signed = sign(witness, NoteSignature.cosigned(text, AT));
        byte[] timed = new byte[Long.BYTES + signed.length];
        java.nio.ByteBuffer.wrap(timed).putLong(AT.getEpochSecond()).put(signed);
        return new SignedNote(text, List.of(byLog(text), NoteSignature.of(witnessKey, timed)));
    }

    private NoteSignature byLog(String text) throws GeneralSecurityException {
        return NoteSignature.of(logKey, sign(log, utf8(text)));
    }

    private static byte[] sign(KeyPair pair, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// The last 32 bytes of the key's DER form (RFC 8410).
    private static byte[] raw(KeyPair pair) {
        byte[] der = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(der, der.length - 32, der.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
