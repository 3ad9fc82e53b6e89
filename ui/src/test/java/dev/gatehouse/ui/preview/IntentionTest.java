package dev.gatehouse.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.ui.port.FakeWorld;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntentionTest {
    private final Intention intention = new Intention(UUID::randomUUID);
    private final List<Change> changes = List.of(new Change.Unlock(FakeWorld.person(0)));

    @Test
    void theSameIntentionKeepsItsKey() {
        var first = intention.set(7, Papers.NONE, changes);
        assertThat(intention.set(7, Papers.NONE, changes)).isEqualTo(first);
    }

    @Test
    void anythingElseIsAnotherIntention() {
        var first = intention.set(7, Papers.NONE, changes);
        var papers = new Papers("", Optional.of("INC-1"), Optional.empty());
        assertThat(intention.set(7, papers, changes).key()).isNotEqualTo(first.key());
        var second = intention.set(7, papers, changes);
        assertThat(intention.set(8, papers, changes).key()).isNotEqualTo(second.key());
    }

    @Test
    void afterTheEndTheSameAgainIsAnotherIntention() {
        var first = intention.set(7, Papers.NONE, changes);
        intention.end();
        assertThat(intention.set(7, Papers.NONE, changes).key()).isNotEqualTo(first.key());
    }
}
