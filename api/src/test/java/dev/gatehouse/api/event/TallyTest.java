package dev.gatehouse.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.identity.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final EventDraft ENTRY =
            EventDraft.done(ActorId.system("test"), EventKind.REQUEST_REFUSED, "request");

    private Instant now = Instant.parse("2026-11-22T17:20:00Z");
    private final Tally<String> tally = new Tally<>(2, _ -> WINDOW, () -> now);
    private final List<String> written = new ArrayList<>();

    private void count(String kind, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tally.isCounted(kind)).isTrue();
        }
    }

    private void write() {
        tally.write(now, due -> written.add(due.kind() + " " + due.unwritten()));
    }

    @Test
    void theFirstIsToldAtOnceAndTheOthersTogetherOnceTheWindowIsOver() {
        assertThat(tally.isCounted("a")).isFalse();
        assertThat(tally.begin("a", ENTRY, false)).as("to be written now").isFalse();
        count("a", 3);
        now = now.plus(WINDOW).minusMillis(1);
        write();
        assertThat(written).isEmpty();
        now = now.plusMillis(1);
        write();
        assertThat(written).containsExactly("a 3");
        assertThat(tally.isCounted("a")).as("counted no more").isFalse();
    }

    @Test
    void theFirstThatWaitsIsCountedWithTheOthers() {
        assertThat(tally.begin("a", ENTRY, true)).isTrue();
        count("a", 2);
        tally.write(Instant.MAX, due -> written.add(due.kind() + " " + due.unwritten()));
        assertThat(written).containsExactly("a 3");
    }

    @Test
    void nothingIsWrittenOfWhatDidNotRepeatItself() {
        tally.begin("a", ENTRY, false);
        now = now.plus(WINDOW);
        write();
        assertThat(written).isEmpty();
    }

    @Test
    void whoeverComesWhenTooManyAreCountedIsToldAlone() {
        Stream.of("a", "b").forEach(kind -> tally.begin(kind, ENTRY, true));
        assertThat(tally.begin("c", ENTRY, true)).isFalse();
        assertThat(tally.isCounted("c")).isFalse();
    }

    @Test
    void whatCannotBeWrittenKeepsNothingElseFromItAndIsCountedOn() {
        Stream.of("down", "up").forEach(kind -> tally.begin(kind, ENTRY, true));
        count("down", 1);
        count("up", 1);
        now = now.plus(WINDOW);
        assertThatThrownBy(() -> tally.write(now, due -> {
                    if (due.kind().equals("down")) {
                        throw new IllegalStateException("the database went away");
                    }
                    written.add(due.kind() + " " + due.unwritten());
                }))
                .hasMessageContaining("went away");
        assertThat(written).containsExactly("up 2");
        count("down", 1);
        now = now.plus(WINDOW);
        write();
        assertThat(written).containsExactly("up 2", "down 3");
    }
}
