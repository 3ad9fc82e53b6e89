package dev.gatehouse.model.log.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.NoteSignature;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.log.tree.RecursiveTree;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogProofTest {
    private static final String ORIGIN = "gatehouse.example/acme";

    /// All hashes of whole subtrees that tiles hold, by level and place.
    private final Map<String, TreeHash> published = new HashMap<>();

    private final TileSource<RuntimeException> source = new TileSource<>() {
        @Override
        public Optional<byte[]> tile(TilePath path) {
            var out = new ByteArrayOutputStream();
            for (long at = path.index() * TilePath.FULL; at < path.index() * TilePath.FULL + path.width(); at++) {
                out.writeBytes(
                        requireNonNull(published.get(path.level() + "/" + at)).bytes());
            }
            return Optional.of(out.toByteArray());
        }

        @Override
        public Optional<byte[]> entries(TilePath path) {
            return Optional.empty();
        }
    };

    private RecursiveTree publish(int size) {
        var tree = RecursiveTree.of(size);
        var edge = new TreeEdge();
        for (int i = 0; i < size; i++) {
            TreeHash leaf = tree.leaf(i);
            published.put("0/" + i, leaf);
            edge.add(leaf, (height, index, root) -> {
                if (height % TilePath.HEIGHT == 0) {
                    published.put(height / TilePath.HEIGHT + "/" + index, root);
                }
            });
        }
        return tree;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 255, 256, 257, 700, 66_000})
    void theWayOutOfTilesIsTheOneThatTheDefinitionGives(int size) {
        RecursiveTree tree = publish(size);
        for (int index : new int[] {0, size / 3, size / 2, size - 1}) {
            assertThat(new TileWay<>(source, size).to(index).orElseThrow().hashes())
                    .as("%d of %d", index, size)
                    .isEqualTo(tree.inclusion(index));
        }
        assertThat(new TileWay<>(source, size).to(size)).isEmpty();
    }

    @Test
    void aProofGoesOutAndComesBackAndHoldsForItsEntryAlone() throws Exception {
        RecursiveTree tree = publish(300);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LogProof proof = proof(tree, pair, 257);
        List<VerifierKey> keys = List.of(key(pair));

        LogProof read = LogProof.parse(proof.bytes());

        assertThat(read).isEqualTo(proof);
        assertThat(new String(proof.bytes(), StandardCharsets.UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\nextra bGVhZiAyNTc=\nindex 257\n");
        assertThat(read.verify(tree.leaves().get(257), ORIGIN, keys).size()).isEqualTo(300);
        assertThatThrownBy(() -> read.verify(tree.leaves().get(256), ORIGIN, keys))
                .isInstanceOf(LogException.RootDiffers.class);
        assertThatThrownBy(() -> read.verify(tree.leaves().get(257), "another", keys))
                .isInstanceOf(NoteException.class);
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThatThrownBy(() -> read.verify(tree.leaves().get(257), ORIGIN, List.of(key(stranger))))
                .isInstanceOf(NoteException.Unsigned.class);
        var elsewhere = new LogProof(read.extra(), 256, read.hashes(), read.note());
        assertThatThrownBy(() -> elsewhere.verify(tree.leaves().get(257), ORIGIN, keys))
                .isInstanceOf(LogException.class);
        var shorter = new LogProof(
                read.extra(), 257, read.hashes().subList(1, read.hashes().size()), read.note());
        assertThatThrownBy(() -> shorter.verify(tree.leaves().get(257), ORIGIN, keys))
                .isInstanceOf(LogException.ProofLength.class);
    }

    @Test
    void noBitOfAProofCanBeChangedWithoutBeingNoticed() throws Exception {
        RecursiveTree tree = publish(5);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] good = proof(tree, pair, 3).bytes();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> {
                        LogProof read = LogProof.parse(bad);
                        read.verify(read.extra().orElseThrow().bytes(), ORIGIN, List.of(key(pair)));
                    })
                    .as("bit %d", bit)
                    .isInstanceOfAny(
                            ProofFormatException.class,
                            NoteException.class,
                            LogException.class,
                            NoSuchElementException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 01\n\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 9999999999999999999\n\n",
                "c2sp.org/tlog-proof@v1\nextra a\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nextra YR==\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nYQ==\n\n"
            })
    void whatIsNoProofIsRefused(String text) {
        assertThatThrownBy(() -> LogProof.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProofFormatException.class);
    }

    @Test
    void noTwoFilesAreTheSameProof() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] proof = proof(publish(5), pair, 3).bytes();
        byte[] signature = "\u2014 wit?ess AAAAAAA=\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(proof, proof.length + signature.length);
        System.arraycopy(signature, 0, bad, proof.length, signature.length);
        assertThat(LogProof.parse(bad).bytes()).isEqualTo(bad);
        bad[proof.length + 7] = (byte) 0xff;
        assertThatThrownBy(() -> LogProof.parse(bad)).isInstanceOf(NoteException.Malformed.class);
    }

    @Test
    void aProofThatIsTooLongIsRefusedUnread() {
        byte[] long_ = new byte[LogProof.LONGEST + 1];
        Arrays.fill(long_, (byte) 'a');
        assertThatThrownBy(() -> LogProof.parse(long_)).isInstanceOf(ProofFormatException.class);
    }

    private LogProof proof(RecursiveTree tree, KeyPair pair, int index) throws Exception {
        int size = tree.leaves().size();
        String text = new Checkpoint(ORIGIN, size, tree.root()).text();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        var note = new SignedNote(text, List.of(NoteSignature.of(key(pair), signature.sign())));
        return new LogProof(
                Optional.of(LogProof.Extra.of(tree.leaves().get(index))),
                index,
                new TileWay<>(source, size).to(index).orElseThrow().hashes(),
                note);
    }

    private static VerifierKey key(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return VerifierKey.ofLog(ORIGIN, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }
}
