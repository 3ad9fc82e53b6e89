package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Contract;
import dev.gatehouse.demo.prove.Contract.Operation;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Every operation of the contract, asked for by everybody, in their own tenant, in another and in one that is missing:
/// the server lets in whom the oracle lets in, and refuses the others as it does.
public final class MatrixProof implements Proof {
    /// Goes through what is costly in an order that leaves no part for the end; prime, so that each is met once.
    private static final int STRIDE = 7_919;

    private final List<Cell> cells = cells(Contract.read());
    private final InstantSource clock;

    /// Proves by a clock that the server shares.
    public MatrixProof(InstantSource clock) {
        this.clock = clock;
    }

    /// One case.
    private record Cell(Operation operation, Caller caller) {
        /// Whether nobody has to sign in anew for it.
        boolean isCheap() {
            return switch (caller) {
                case Caller.Stranger _ -> true;
                case Caller.Known known -> known.standing() == Standing.FINE;
            };
        }
    }

    /// All cells; first those that a small count can afford, among them every question of a permission.
    private static List<Cell> cells(Contract contract) {
        var cells = new ArrayList<Cell>();
        var costly = new ArrayList<Cell>();
        for (Caller caller : Columns.all()) {
            for (Operation operation : contract.all()) {
                var cell = new Cell(operation, caller);
                (cell.isCheap() ? cells : costly).add(cell);
            }
        }
        for (int i = 0; i < costly.size(); i++) {
            cells.add(costly.get((int) ((long) i * STRIDE % costly.size())));
        }
        return List.copyOf(cells);
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
