package dev.gatehouse.app.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.SeenBy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a workstation saw of a log binds what it is shown later, also after it was started again.
class LogWitnessTest {
    @TempDir
    private Path folder;

    private final FakeLog log = new FakeLog();
    private LogWitness witness;

    @BeforeEach
    void see() {
        begin();
        log.grow(600);
    }

    private void begin() {
        witness = new LogWitness(folder, () -> FakeLog.NOW);
    }

    @Test
    void aLogThatGrowsIsSoundFromLookToLookAndFromStartToStart() {
        assertThat(witness.look(log, false)).isEqualTo(sound(600, true));
        log.grow(5);
        assertThat(witness.look(log, false)).isEqualTo(sound(605, true));

        begin();
        log.grow(300);
        assertThat(witness.look(log, false)).isEqualTo(sound(905, false));
        assertThat(witness.look(log, false)).isEqualTo(sound(905, false));
    }

    @Test
    void whatWasSeenBeforeTheProgramWasStartedAgainStillCounts() {
        witness.look(log, false);
        begin();
        log.leaves.set(300, log.leaves.get(299));

        assertThat(alarm()).isEqualTo(new LogAlarm(AlarmKind.REORDERED, 300, 600, 600));
    }

    @Test
    void aLogThatIsSignedByAnotherKeyIsAnotherLog() {
        witness.look(log, false);
        byte[] other = new byte[NoteKey.BYTES];
        other[0] = 1;
        log.key = NoteKey.of(other);

        assertThat(alarm().kind()).isEqualTo(AlarmKind.FORKED);
    }

    @Test
    void whatTheServerFindsIsNarrowedByWhatWasSeenHere() {
        witness.look(log, false);
        log.found = Optional.of(new LogAlarm(AlarmKind.ALTERED, 17, 600, 600));
        assertThat(alarm()).isEqualTo(new LogAlarm(AlarmKind.ALTERED, 17, 600, 600));

        // The checkpoint is the one that was signed; what is served is not.
        var honest = log.checkpoint();
        var swapped = new FakeLog() {
            @Override
            public byte[] checkpoint() {
                return honest;
            }
        };
        swapped.grow(600);
        java.util.Collections.swap(swapped.leaves, 3, 500);
        swapped.found = Optional.of(new LogAlarm(AlarmKind.REWRITTEN, 0, 600, 600));
        assertThat(((LogSight.Alarmed) witness.look(swapped, false)).alarm())
                .isEqualTo(new LogAlarm(AlarmKind.REORDERED, 3, 600, 600));
    }

    @Test
    void bothRecordsOfAnAlarmAreKeptOnceWithWhatSomebodyKnows() throws Exception {
        witness.look(log, false);
        log.leaves.subList(400, 600).clear();

        LogAlarm alarm = alarm();
        alarm();
        witness.acknowledged(alarm, "a drill");

        assertThat(alarm).isEqualTo(new LogAlarm(AlarmKind.SHRUNK, 400, 600, 400));
        try (var files = Files.list(folder.resolve("evidence"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll(".*Z-", "")))
                    .containsExactlyInAnyOrder("seen", "shown", "alarm", "acknowledged");
        }
    }

    @Test
    void aMemoryThatDoesNotFitItsOwnCheckpointIsNotBelieved() throws Exception {
        witness.look(log, false);
        byte[] hashes = Files.readAllBytes(folder.resolve("hashes"));
        hashes[40] ^= 1;
        Files.write(folder.resolve("hashes"), hashes);
        begin();

        assertThat(witness.look(log, false)).isEqualTo(sound(600, true));
        assertThat(folder.resolve("evidence/forgotten-note")).exists();
    }

    @Test
    void aCheckpointThatSomebodyElseSawIsHeldAgainstTheTreeHere() {
        assertThat(witness.compare(log.checkpoint())).isEmpty();
        byte[] early = log.checkpoint();
        log.grow(10);
        witness.look(log, false);
        assertThat(witness.compare(early)).contains(new CheckpointFiles.Same(600));
        assertThat(witness.compare(witness.checkpoint().orElseThrow().bytes())).contains(new CheckpointFiles.Same(610));
        log.grow(1);
        assertThat(witness.compare(log.checkpoint())).contains(new CheckpointFiles.Ahead(611, 610));
        assertThat(witness.compare(new byte[] {1})).contains(new CheckpointFiles.NotThisLog());
        assertThat(witness.look(log, false)).isEqualTo(sound(611, true));

        var other = new FakeLog();
        other.grow(600);
        other.leaves.removeFirst();
        assertThat(witness.compare(other.checkpoint())).contains(new CheckpointFiles.Split(599));
        assertThat(alarm()).isEqualTo(new LogAlarm(AlarmKind.FORKED, 0, 611, 599));
        assertThat(alarm()).as("until the program ends").isEqualTo(new LogAlarm(AlarmKind.FORKED, 0, 611, 599));
        byte[] secret = new byte[NoteKey.BYTES];
        secret[0] = 1;
        other.key = NoteKey.of(secret);
        assertThat(witness.compare(other.checkpoint())).contains(new CheckpointFiles.NotThisLog());
    }

    private LogAlarm alarm() {
        return ((LogSight.Alarmed) witness.look(log, false)).alarm();
    }

    private static LogSight sound(long size, boolean firstSight) {
        return new LogSight.Sound(size, FakeLog.NOW, Optional.of(FakeLog.NOW), firstSight, SeenBy.NOBODY);
    }
}
