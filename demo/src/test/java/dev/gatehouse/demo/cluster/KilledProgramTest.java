package dev.gatehouse.demo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledProgramTest {
    private static final Duration REOPENED = Duration.ofSeconds(5);

    private static Template template;

    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();

    @BeforeAll
    static void setUp(@TempDir Path once) throws Exception {
        template = Template.in(once);
    }

    @BeforeEach
    void copy() throws Exception {
        template.copyTo(folder);
    }

    @AfterEach
    void end() throws Exception {
        for (Process program : programs) {
            program.destroyForcibly().waitFor();
        }
        if (Files.exists(data())) {
            for (ProcessHandle process : new DataProcesses(data()).all()) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aTerminatedProgramTakesItsPostgresWithIt() throws Exception {
        Process program = start();
        long postmaster = awaitReady(program);
        program.destroy();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertEnds(postmaster);
        assertThat(data().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aKilledProgramLeavesNothingThatTheNextOneMinds() throws Exception {
        Process program = start();
        long orphan = awaitReady(program);
        program.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isPresent();
        assertReopens();
        assertEnds(orphan);
    }

    @Test
    void programAndPostmasterKilledTogetherLeaveNothingEither() throws Exception {
        Process program = start();
        long postmaster = awaitReady(program);
        program.destroyForcibly();
        Processes.kill(postmaster);
        program.waitFor();
        assertThat(data().resolve("postmaster.pid")).exists();
        assertReopens();
    }

    /// Its parent being gone, the system may take a moment to clear it away.
    private static void assertEnds(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> assertThat(process.onExit()).succeedsWithin(10, TimeUnit.SECONDS));
    }

    private void assertReopens() throws Exception {
        long begun = System.nanoTime();
        try (var cluster = Template.open(folder)) {
            assertThat(new Session(cluster.address()).value("select 1")).isEqualTo("1");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(REOPENED);
        }
    }

    private Process start() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterProgram.class.getName(),
                        folder.toString(),
                        Template.CACHE.toString(),
                        ready().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        programs.add(program);
        return program;
    }

    private long awaitReady(Process program) throws Exception {
        while (!Files.exists(ready())) {
            if (program.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(folder.resolve("program.log")));
            }
        }
        return Long.parseLong(Files.readString(ready()));
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Path data() {
        return folder.resolve("cluster/data");
    }
}
