package dev.gatehouse.demo.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.engine.ClientCheck;
import dev.gatehouse.demo.engine.ConsoleWatcher;
import dev.gatehouse.demo.engine.IdleConsole;
import dev.gatehouse.demo.engine.fuzz.FedParsers;
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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each proof at a small count, against processes of this very build.
class ProofsTest {
    private static final List<String> SERVE = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.gatehouse.demo.Main",
            "serve");

    @TempDir
    Path folder;

    @Test
    void noByteOfATenantComesOutInAnother() throws Exception {
        prove(new IsolationProof(), 300);
    }

    @Test
    void noAcknowledgedChangeIsLostWhenProcessesAreKilled() throws Exception {
        prove(new CrashProof(), 4);
    }

    @Test
    void whateverTheOwnerOfTheDatabaseDoesToTheLogIsFound() throws Exception {
        prove(TamperProof.small(ConsoleWatcher::begin), 33);
    }

    @Test
    void aPackageProvesWhatItSaysAndNoneThatWasTouchedDoes() throws Exception {
        prove(new EvidenceProof(ClientCheck::here, ClientCheck::typed), 12);
    }

    @Test
    void noInputBreaksAParser() throws Exception {
        // Few, so that the same build comes out the same; the command is there for the rare ones.
        prove(new FuzzProof(FedParsers.class, FedParsers.names(), 2_000), 1);
    }

    @Test
    void exactlyTheAllowedPasswordsAreChecked() throws Exception {
        prove(new LockoutProof(), 1);
    }

    @Test
    void idleTenantsHoldAHandfulOfConnections() throws Exception {
        prove(new ConnectionsProof(), 12);
    }

    @Test
    void idleConsolesAddNothingToTheTrail() throws Exception {
        prove(new QuietProof(IdleConsole::open), 3);
    }

    @Test
    void thePictureInMemoryAndTheStoreAgree() throws Exception {
        prove(new ProfileProof(InstantSource.system()), 400);
    }

    @Test
    void whatEndsSomebodysAccessEndsItAtOnceInEveryProcess() throws Exception {
        // A timing never fails a test: that a stream closes does, and that nothing is served meanwhile.
        prove(new LiveProof(InstantSource.system(), Duration.ofSeconds(3)), 15);
    }

    @Test
    void everyOperationLetsInExactlyWhomTheContractLetsIn() throws Exception {
        prove(new MatrixProof(InstantSource.system()), 700);
    }

    @Test
    void storedDecisionsComeOutAsTheyDidWhateverChangedSince() throws Exception {
        prove(new ReplayProof(InstantSource.system()), 120);
    }

    @Test
    void theDirectoryAsOfAnInstantIsWhatItWasThen() throws Exception {
        prove(new PastProof(InstantSource.system()), 150);
    }

    private void prove(Proof proof, int count) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int failed = new ProofRunner(SERVE, folder, out).run(proof, count, 1);
        assertThat(failed).as(() -> said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
