package dev.gatehouse.demo;

import dev.gatehouse.demo.engine.ClientCheck;
import dev.gatehouse.demo.engine.ConsoleWatcher;
import dev.gatehouse.demo.engine.EngineBand;
import dev.gatehouse.demo.engine.IdleConsole;
import dev.gatehouse.demo.engine.fuzz.FedParsers;
import dev.gatehouse.demo.prove.ProveCommand;
import dev.gatehouse.demo.prove.bands.BandsProof;
import dev.gatehouse.demo.prove.connections.ConnectionsProof;
import dev.gatehouse.demo.prove.crash.CrashProof;
import dev.gatehouse.demo.prove.evidence.EvidenceProof;
import dev.gatehouse.demo.prove.fuzz.FuzzProof;
import dev.gatehouse.demo.prove.isolation.IsolationProof;
import dev.gatehouse.demo.prove.live.LiveProof;
import dev.gatehouse.demo.prove.lockout.LockoutProof;
import dev.gatehouse.demo.prove.matrix.MatrixProof;
import dev.gatehouse.demo.prove.profile.ProfileProof;
import dev.gatehouse.demo.prove.quiet.QuietProof;
import dev.gatehouse.demo.prove.replay.PastProof;
import dev.gatehouse.demo.prove.replay.ReplayProof;
import dev.gatehouse.demo.prove.tamper.TamperProof;
import dev.gatehouse.demo.serve.RecoverCommand;
import dev.gatehouse.demo.serve.ServeCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/// `demo`, `serve`, `recover` and `prove`: the commands that need the whole system.
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /// Runs the command that the first argument names.
    public static void main(String[] arguments) throws Exception {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "demo" -> new DemoCommand(home(), System.out, System.err).run(rest);
            case "serve" -> new ServeCommand(System.out, System.err).run(rest);
            case "recover" -> new RecoverCommand(System.out, System.err).run(rest);
            case "prove" ->
                new ProveCommand(
                                List.of(
                                        new CrashProof(),
                                        TamperProof.small(ConsoleWatcher::begin),
                                        TamperProof.large(ConsoleWatcher::begin),
                                        new EvidenceProof(ClientCheck::here, ClientCheck::typed),
                                        new FuzzProof(FedParsers.class, FedParsers.names(), FuzzProof.MANY),
                                        new LockoutProof(),
                                        new ProfileProof(InstantSource.system()),
                                        new IsolationProof(),
                                        new ConnectionsProof(),
                                        new QuietProof(IdleConsole::open),
                                        new BandsProof(EngineBand::read),
                                        new LiveProof(InstantSource.system(), LiveProof.PROMISED),
                                        new MatrixProof(InstantSource.system()),
                                        new ReplayProof(InstantSource.system()),
                                        new PastProof(InstantSource.system())),
                                home(),
                                System.out,
                                System.err)
                        .run(rest);
            default -> {
                System.err.println("the commands here are demo, serve, recover and prove");
                yield USAGE;
            }
        };
    }

    private static Path home() {
        return Path.of(System.getProperty("gatehouse.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
