package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Contract;
import dev.gatehouse.demo.prove.Contract.Operation;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every operation of the contract, asked for by everybody, in their own tenant, in another and in one that is missing:
/// the server lets in whom the oracle lets in, and refuses the others as it does.
public final class MatrixProof implements Proof {
    private static final double GOLDEN = 0.618_034;

    private final List<Cell> cells = cells(Contract.read());
    private final InstantSource clock;

    /// Proves by a clock that the server shares.
    public MatrixProof(InstantSource clock) {
        this.clock = clock;
    }

    /// One case.
    private record Cell(Operation operation, Caller caller) {
        /// What it costs: 0, nobody has to do anything for it; 1, machines have to be enrolled; 2, somebody has to sign
        /// in anew.
        int cost() {
            return switch (caller) {
                case Caller.Stranger _ -> 0;
                case Caller.Bound _ -> 1;
                case Caller.Person person -> person.standing() == Standing.FINE ? 0 : 2;
                case Caller.Program program -> program.standing() == Standing.FINE ? 0 : 2;
            };
        }
    }

    /// All cells; first those that a small count can afford, among them every question of a permission.
    private static List<Cell> cells(Contract contract) {
        List<List<Cell>> byCost = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Caller caller : Columns.all()) {
            for (Operation operation : contract.all()) {
                var cell = new Cell(operation, caller);
                byCost.get(cell.cost()).add(cell);
            }
        }
        return byCost.stream().flatMap(MatrixProof::spread).toList();
    }

    /// In an order that leaves no part for the end: by the golden section, which comes back to nowhere near for
    /// longest; each is met once.
    private static Stream<Cell> spread(List<Cell> cells) {
        int size = cells.size();
        var whole = BigInteger.valueOf(size);
        long stride = Math.round(size * GOLDEN);
        while (!whole.gcd(BigInteger.valueOf(stride)).equals(BigInteger.ONE)) {
            stride++;
        }
        long step = stride;
        return IntStream.range(0, size).mapToObj(i -> cells.get((int) (i * step % size)));
    }

    @Override
    public String name() {
        return "matrix";
    }

    /// An operation and who asks for it.
    @Override
    public int fullCount() {
        return cells.size();
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(setting.folder().resolve("data"), 2, 40, 200));
        try {
            var cast = Cast.gather(server, Contract.read(), clock);
            return new Matrix(server, new Asking(server.steadyClient(), cast), cells);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private record Matrix(ServeProcess server, Asking asking, List<Cell> cells) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            Cell cell = cells.get(number % cells.size());
            asking.prove(cell.operation(), cell.caller(), random);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
