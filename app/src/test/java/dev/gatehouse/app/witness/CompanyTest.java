package dev.gatehouse.app.witness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.SeenBy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Consoles that look at one log, or at what a server pretends to be one.
class CompanyTest {
    private final Path folder;
    private final FakeLog log = new FakeLog();
    private final Console ann;
    private final Console bob;

    CompanyTest(@TempDir Path folder) {
        this.folder = folder;
        ann = new Console("ann");
        bob = new Console("bob");
    }

    /// A console with a profile of its own.
    private final class Console {
        private final String name;
        private Instant at = FakeLog.NOW;
        private WitnessKey key;
        private CountedKeys counted;
        private LogWitness witness;

        Console(String name) {
            this.name = name;
            begin();
        }

        void begin() {
            Path profile = profile();
            key = WitnessKey.open(profile);
            counted = new CountedKeys(profile);
            witness = new LogWitness(profile.resolve("log"), () -> at, Optional.of(new Company(key, counted)));
        }

        Path profile() {
            return folder.resolve(name);
        }

        LogSight look(FakeLog at) {
            return witness.look(at, false);
        }

        SeenBy seenBy(FakeLog at) {
            return ((LogSight.Sound) look(at)).seenBy();
        }

        void counts(Console other) {
            counted.add(other.key.shown().toString(), other.name);
        }
    }

    @Test
    void aWordCountsOnceItsKeyWasCompared() {
        log.grow(300);
        ann.look(log);
        SeenBy alone = bob.seenBy(log);
        assertThat(alone.consoles()).extracting(SeenBy.Console::size).containsExactly(300L);
        assertThat(alone.strangers()).singleElement().satisfies(stranger -> {
            assertThat(stranger.key()).isEqualTo(ann.key.shown().toString());
            assertThat(stranger.size()).isEqualTo(300);
            assertThat(stranger.fingerprint()).matches("([0-9A-F]{4} ){7}[0-9A-F]{4}");
        });

        bob.counts(ann);
        log.grow(10);
        SeenBy both = bob.seenBy(log);
        assertThat(both.strangers()).isEmpty();
        assertThat(both.consoles())
                .extracting(SeenBy.Console::label)
                .containsExactly(bob.key.shown().name(), "ann");
        assertThat(both.of(299)).isEqualTo(2);
        assertThat(both.of(300)).as("ann has not seen it").isEqualTo(1);

        bob.begin();
        ann.look(log);
        assertThat(bob.seenBy(log).of(309)).as("it is kept").isEqualTo(2);
    }

    @Test
    void aConsoleThatIsFurtherOnCountsAsFarAsItWasCompared() {
        log.grow(100);
        ann.look(log);
        bob.counts(ann);
        assertThat(bob.seenBy(log).of(99)).isEqualTo(2);
        var ahead = grown(new FakeLog(), 120);
        ann.look(ahead);
        log.board = ahead.board;

        assertThat(bob.seenBy(log).consoles()).extracting(SeenBy.Console::size).containsExactly(100L, 100L);
    }

    @Test
    void whoCountsAndHasSignedNothingIsMissed() {
        log.grow(3);
        bob.counts(ann);

        SeenBy seenBy = bob.seenBy(log);
        assertThat(seenBy.consoles()).hasSize(2);
        assertThat(seenBy.of(0)).isEqualTo(1);
    }

    @Test
    void aServerThatShowsTwoConsolesTwoLogsIsFoundOutByEitherWord() throws Exception {
        log.grow(100);
        ann.look(log);
        bob.counts(ann);
        bob.look(log);
        // From here on bob is shown another log, signed by the same key.
        FakeLog other = grown(new FakeLog(), 100);
        other.board = log.board;
        other.leaves.add(other.leaves.getFirst());
        other.grow(20);
        log.grow(5);
        ann.look(log);

        bob.at = FakeLog.NOW.plusSeconds(60);
        var sight = (LogSight.Alarmed) bob.look(other);
        assertThat(sight.lastSound()).contains(FakeLog.NOW);
        LogAlarm alarm = sight.alarm();
        assertThat(alarm).isEqualTo(new LogAlarm(AlarmKind.FORKED, 100, 121, 105));
        other.board.clear();
        assertThat(bob.look(other)).as("though the word is gone").isInstanceOf(LogSight.Alarmed.class);
        try (var files = Files.list(bob.profile().resolve("log/evidence"))) {
            List<String> kept = files.map(file -> file.getFileName().toString().replaceAll(".*Z-", ""))
                    .toList();
            assertThat(kept).containsExactlyInAnyOrder("seen", "shown", "alarm");
        }
    }

    @Test
    void whatAStrangerSaysRaisesNoAlarm() {
        log.grow(50);
        FakeLog other = new FakeLog();
        other.board = log.board;
        other.grow(1);
        other.leaves.set(0, grown(new FakeLog(), 9).leaves.getLast());
        ann.look(other);

        assertThat(bob.seenBy(log).strangers())
                .singleElement()
                .satisfies(stranger -> assertThat(stranger.size()).isZero());
    }

    @Test
    void whatIsNoWordIsNone() throws Exception {
        log.grow(5);
        ann.look(log);
        String good = requireNonNull(log.board.get(ann.key.shown().toString()));
        byte[] secret = new byte[NoteKey.BYTES];
        secret[3] = 1;
        NoteKey forger = NoteKey.of(secret);
        log.board = new java.util.LinkedHashMap<>(Map.of(
                "nonsense",
                "nonsense",
                forger.ofWitness("mallory").toString(),
                good,
                log.key.ofLog(FakeLog.ORIGIN).toString(),
                good,
                forger.ofWitness("m2").toString(),
                good.replace("house/acme", "house/other")));

        SeenBy seenBy = bob.seenBy(log);
        assertThat(seenBy.strangers()).isEmpty();
        assertThat(seenBy.consoles()).hasSize(1);
    }

    @Test
    void itIsSaidOnceForEachCheckpointAndOnlyOnceItIsOnTheDisk() {
        var counting = new FakeLog() {
            private int said;

            @Override
            public void cosign(
                    dev.gatehouse.model.log.note.VerifierKey key, dev.gatehouse.model.log.note.SignedNote note) {
                said++;
                assertThat(ann.profile().resolve("log/note")).exists();
                super.cosign(key, note);
            }
        };
        counting.grow(5);
        ann.look(counting);
        ann.look(counting);
        assertThat(counting.said).isEqualTo(1);
        counting.grow(1);
        ann.look(counting);
        assertThat(counting.said).isEqualTo(2);
    }

    private static FakeLog grown(FakeLog log, int count) {
        log.grow(count);
        return log;
    }
}
