package dev.gatehouse.demo.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofRunnerTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aProofThatHoldsSaysSoInItsLastLine() throws Exception {
        assertThat(runner().run(new Even(List.of()), 40, 1)).isZero();
        assertThat(lines().getLast()).isEqualTo("{\"proof\":\"even\",\"count\":40,\"failed\":0}");
    }

    @Test
    void aBrokenPromiseIsCountedAndNamed() throws Exception {
        assertThat(runner().run(new Even(List.of(3, 7)), 10, 1)).isEqualTo(2);
        assertThat(lines()).contains("{\"proof\":\"even\",\"case\":3,\"broken\":\"3 is odd\"}");
        assertThat(lines().getLast()).isEqualTo("{\"proof\":\"even\",\"count\":10,\"failed\":2}");
    }

    @Test
    void anInterruptedProofGoesOnWhereItWas() throws Exception {
        var proof = new Even(List.of(2));
        proof.breakAt = 6;
        assertThatThrownBy(() -> runner().run(proof, 10, 1)).isInstanceOf(IllegalStateException.class);
        proof.breakAt = -1;
        proof.seen.clear();
        assertThat(runner().run(proof, 10, 1)).isEqualTo(1);
        assertThat(proof.seen).containsExactly(6, 7, 8, 9);
    }

    @Test
    void aProofThatCannotBeginBecauseThePromiseIsBrokenSaysSo() throws Exception {
        var proof = new Even(List.of());
        proof.opens = false;
        assertThat(runner().run(proof, 10, 1)).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        "{\"proof\":\"even\",\"broken\":\"closed\"}", "{\"proof\":\"even\",\"count\":10,\"failed\":1}");
    }

    private ProofRunner runner() {
        return new ProofRunner(List.of(), folder.resolve("state"), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static final class Even implements Proof {
        private final List<Integer> odd;
        private final List<Integer> seen = new ArrayList<>();
        private int breakAt = -1;
        private boolean opens = true;

        Even(List<Integer> odd) {
            this.odd = odd;
        }

        @Override
        public String name() {
            return "even";
        }

        @Override
        public int fullCount() {
            return 10;
        }

        @Override
        public Bench open(ProofSetting setting) throws ProofFailed {
            ProofFailed.unless(opens, "closed");
            return new Bench() {
                @Override
                public void prove(int number, RandomGenerator random) throws ProofFailed {
                    if (number == breakAt) {
                        throw new IllegalStateException("cut off");
                    }
                    seen.add(number);
                    ProofFailed.unless(!odd.contains(number), "%d is odd", number);
                }

                @Override
                public void close() throws IOException {
                    if (seen.isEmpty()) {
                        throw new IOException("nothing was proved");
                    }
                }
            };
        }
    }
}
