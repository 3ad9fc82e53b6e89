package dev.gatehouse.demo.prove;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `prove NAME [--count N] [--seed S]`.
public final class ProveCommand {
    private final List<Proof> proofs;
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    /// Prepares the command.
    ///
    /// @param home the project's folder
    public ProveCommand(List<Proof> proofs, Path home, PrintStream out, PrintStream err) {
        this.proofs = List.copyOf(proofs);
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /// Runs it.
    ///
    /// @return 0 proved, 1 refuted, 2 bad usage
    public int run(List<String> arguments) throws Exception {
        Optional<Proof> proof = arguments.stream()
                .findFirst()
                .flatMap(name ->
                        proofs.stream().filter(p -> p.name().equals(name)).findFirst());
        if (proof.isEmpty()) {
            return usage("the proofs are: "
                    + String.join(" ", proofs.stream().map(Proof::name).toList()));
        }
        int count = proof.get().fullCount();
        long seed = 1;
        for (int i = 1; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[0-9]{1,9}")) {
                return usage(arguments.get(i) + " needs a number");
            }
            int value = Integer.parseInt(arguments.get(i + 1));
            switch (arguments.get(i)) {
                case "--count" -> count = value;
                case "--seed" -> seed = value;
                default -> {
                    return usage("unknown option " + arguments.get(i));
                }
            }
        }
        int failed = new ProofRunner(ServeProcess.launcher(home), home.resolve(".gatehouse/prove"), out)
                .run(proof.get(), count, seed);
        return failed == 0 ? 0 : 1;
    }

    private int usage(String problem) {
        err.println("prove NAME [--count N] [--seed S]: " + problem);
        return 2;
    }
}
