package dev.gatehouse.client.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteSignature;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.proof.TileWay;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A log of 300 leaves in a folder, and what the command says of it.
final class VerifyCommandTest {
    private static final String ORIGIN = "gatehouse.example/acme";
    private static final int LEAVES = 300;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final KeyPair pair = pair();
    private final VerifierKey key = VerifierKey.ofLog(ORIGIN, raw(pair));

    @BeforeEach
    void publish() throws IOException, GeneralSecurityException {
        var hasher = new TreeHasher();
        var all = new TreeEdge();
        var first = new TreeEdge();
        var hashes = new ByteArrayOutputStream();
        var entries = new ByteArrayOutputStream();
        for (int i = 0; i < LEAVES; i++) {
            byte[] leaf = ("{\"leaf\":" + i + "}").getBytes(StandardCharsets.UTF_8);
            TreeHash hash = hasher.leaf(leaf);
            all.add(hash);
            hashes.writeBytes(hash.bytes());
            entries.write(0);
            entries.write(leaf.length);
            entries.writeBytes(leaf);
            if (i < 256) {
                first.add(hash);
            }
            if (i == 255) {
                write("tile/0/000", hashes.toByteArray());
                write("tile/entries/000", entries.toByteArray());
                hashes.reset();
                entries.reset();
            }
        }
        write("tile/0/001.p/44", hashes.toByteArray());
        write("tile/entries/001.p/44", entries.toByteArray());
        write("tile/1/000.p/1", first.root().bytes());
        checkpoint(new Checkpoint(ORIGIN, LEAVES, all.root()), pair);
    }

    @Test
    void a_log_as_it_was_signed_is_proved() throws JsonSyntaxException {
        assertThat(verify("--key", key.toString())).isZero();
        assertThat(said().flag("proved")).isTrue();
        assertThat(said().whole("size", 0, LEAVES)).isEqualTo(LEAVES);
        assertThat(said().text("origin", 100)).isEqualTo(ORIGIN);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_log_that_grew_since_has_full_tiles_for_partial_ones() throws IOException {
        for (String part : List.of("tile/0/001", "tile/entries/001")) {
            byte[] now = Files.readAllBytes(folder.resolve(part + ".p/44"));
            Files.delete(folder.resolve(part + ".p/44"));
            Files.delete(folder.resolve(part + ".p"));
            write(part, Arrays.copyOf(now, now.length + 32));
        }
        assertThat(verify("--key", key.toString())).isZero();
    }

    @Test
    void a_changed_leaf_is_refuted_by_its_place() throws IOException, JsonSyntaxException {
        byte[] entries = Files.readAllBytes(folder.resolve("tile/entries/001.p/44"));
        entries[entries.length - 2] ^= 1;
        write("tile/entries/001.p/44", entries);

        assertThat(verify("--key", key.toString())).isEqualTo(1);
        assertThat(said().flag("proved")).isFalse();
        assertThat(said().whole("first", 0, LEAVES)).isEqualTo(299);
        assertThat(said().whole("last", 0, LEAVES)).isEqualTo(299);
        assertThat(err.toString()).startsWith("gatehouse: leaf 299 ").hasLineCount(1);
    }

    @Test
    void a_checkpoint_by_another_key_or_of_another_log_is_refuted() throws Exception {
        byte[] good = Files.readAllBytes(folder.resolve("checkpoint"));
        var forged = SignedNote.parse(good);
        checkpoint(Checkpoint.parse(forged.text()), pair());
        assertThat(verify("--key", key.toString())).isEqualTo(1);
        assertThat(said().text("reason", 40)).isEqualTo("not_signed");

        write("checkpoint", good);
        var elsewhere = VerifierKey.ofLog("gatehouse.example/other", raw(pair));
        assertThat(verify("--key", elsewhere.toString())).isEqualTo(1);
    }

    @Test
    void what_is_missing_cut_or_no_log_is_unusable() throws Exception {
        assertThat(verify()).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("no_key");
        assertThat(err.toString()).contains(ORIGIN + "+" + key.toString().split("\\+", -1)[1]);

        assertThat(verify("--key", "nonsense")).isEqualTo(2);
        assertThat(verify("--key", VerifierKey.ofWitness(ORIGIN, raw(pair)).toString()))
                .isEqualTo(2);

        write("tile/1/000.p/1", new byte[31]);
        assertThat(verify("--key", key.toString())).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("incomplete");
        Files.delete(folder.resolve("tile/0/000"));
        assertThat(verify("--key", key.toString())).isEqualTo(2);
        assertThat(said().whole("first", 0, LEAVES)).isZero();

        write("checkpoint", "no note".getBytes(StandardCharsets.UTF_8));
        assertThat(verify("--key", key.toString())).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("bad_checkpoint");
        write("checkpoint", new byte[SignedNote.LONGEST + 1]);
        assertThat(verify("--key", key.toString())).isEqualTo(2);
        Files.delete(folder.resolve("checkpoint"));
        assertThat(verify("--key", key.toString())).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("no_checkpoint");
    }

    @Test
    void nothing_in_a_note_steers_the_terminal() throws Exception {
        write("checkpoint", "o\n\n\u2014 \u009b2J\u202ename AAAAAAAA\n".getBytes(StandardCharsets.UTF_8));
        assertThat(verify()).isEqualTo(2);
        assertThat(out + "" + err)
                .contains("?2J?name+00000000")
                .doesNotContain("\u009b")
                .doesNotContain("\u202e");
    }

    @Test
    void the_proof_of_one_entry_needs_no_folder() throws Exception {
        byte[] good = proof(257);
        write("one.tlog-proof", good);
        assertThat(verifyFile("one.tlog-proof", "--key", key.toString())).isZero();
        assertThat(said().flag("proved")).isTrue();
        assertThat(said().whole("index", 0, LEAVES)).isEqualTo(257);
        assertThat(said().text("entry", 100)).isEqualTo("{\"leaf\":257}");

        assertThat(verifyFile("one.tlog-proof")).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("no_key");
        assertThat(verifyFile("one.tlog-proof", "--key", "nonsense")).isEqualTo(2);
        var stranger = VerifierKey.ofLog(ORIGIN, raw(pair()));
        assertThat(verifyFile("one.tlog-proof", "--key", stranger.toString())).isEqualTo(1);
        assertThat(said().text("reason", 40)).isEqualTo("not_signed");

        String text = new String(good, StandardCharsets.UTF_8);
        write("one.tlog-proof", text.replace("index 257", "index 258").getBytes(StandardCharsets.UTF_8));
        assertThat(verifyFile("one.tlog-proof", "--key", key.toString())).isEqualTo(1);
        assertThat(said().text("reason", 40)).isEqualTo("not_in_tree");
        write("one.tlog-proof", text.replaceFirst("extra .*\n", "").getBytes(StandardCharsets.UTF_8));
        assertThat(verifyFile("one.tlog-proof", "--key", key.toString())).isEqualTo(1);
        write("one.tlog-proof", text.replace("@v1", "@v2").getBytes(StandardCharsets.UTF_8));
        assertThat(verifyFile("one.tlog-proof", "--key", key.toString())).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("bad_proof");
        write("one.tlog-proof", new byte[1 << 20]);
        assertThat(verifyFile("one.tlog-proof", "--key", key.toString())).isEqualTo(2);
    }

    private byte[] proof(int index) throws Exception {
        var note = SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        var way = new TileWay<>(new TileFolder(folder), LEAVES).to(index).orElseThrow();
        var leaf = LogProof.Extra.of(("{\"leaf\":" + index + "}").getBytes(StandardCharsets.UTF_8));
        return new LogProof(Optional.of(leaf), index, way.hashes(), note).bytes();
    }

    private int verify(String... more) {
        return verifyFile("", more);
    }

    private int verifyFile(String name, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new java.util.ArrayList<>(List.of(more));
        arguments.add(name.isEmpty() ? folder.toString() : folder.resolve(name).toString());
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private JsonFields said() throws JsonSyntaxException {
        String last = out.toString().lines().reduce("", (_, line) -> line);
        return JsonFields.of(JsonReader.read(last.getBytes(StandardCharsets.UTF_8)), "");
    }

    private void checkpoint(Checkpoint checkpoint, KeyPair by) throws GeneralSecurityException, IOException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
        var signed = NoteSignature.of(VerifierKey.ofLog(ORIGIN, raw(by)), signature.sign());
        write("checkpoint", new SignedNote(checkpoint.text(), List.of(signed)).bytes());
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] raw(KeyPair pair) {
        byte[] der = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(der, der.length - 32, der.length);
    }
}
