package dev.gatehouse.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterTest {
    private final FakeWorld world = FakeWorld.administrator();
    private final PersonFile maria = new PersonReader(world.people())
            .read(FakeWorld.ACME, FakeWorld.person(0))
            .orElseThrow();
    private final Fixes fixes = new Fixes(maria, world.me().author(FakeWorld.ACME.id()), FakeWorld.NOW);
    private final PersonWords words =
            new PersonWords(Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London")));

    private After after(Fix... done) {
        return After.of(
                maria,
                Arrays.stream(done).map(fixes::change).toList(),
                fixes.author().id(),
                FakeWorld.NOW);
    }

    @Test
    void extendingUnlockingAndACodeLetHerIn() {
        var after = after(Fix.EXTEND, Fix.UNLOCK, Fix.ENTRY_CODE);
        assertThat(after)
                .isInstanceOfSatisfying(
                        After.Known.class, known -> assertThat(known.isIn()).isTrue());
        assertThat(words.after(maria, after)).startsWith("After this Maria can sign in at once with the entry code");
    }

    @Test
    void extendingAloneDoesNotAndTheRestIsNamed() {
        var after = after(Fix.EXTEND);
        assertThat(after).isInstanceOfSatisfying(After.Known.class, known -> {
            assertThat(known.isIn()).isFalse();
            assertThat(known.decision().hasReason(ReasonCode.ACCOUNT_LOCKED)).isTrue();
            assertThat(known.decision().hasReason(ReasonCode.ACCOUNT_EXPIRED)).isFalse();
        });
        assertThat(words.after(maria, after)).startsWith("After this Maria still cannot: Locked after 5 wrong");
    }

    @Test
    void aCodeDoesNotHelpAgainstALock() {
        assertThat(after(Fix.EXTEND, Fix.ENTRY_CODE))
                .isInstanceOfSatisfying(
                        After.Known.class, known -> assertThat(known.isIn()).isFalse());
    }

    @Test
    void whatCannotBeAppliedSaysWhy() {
        var after = After.of(
                maria, List.of(fixes.change(Fix.ENABLE)), fixes.author().id(), FakeWorld.NOW);
        assertThat(after)
                .isInstanceOfSatisfying(
                        After.Refused.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(FaultCode.NOTHING_TO_CHANGE));
    }

    @Test
    void theAnswerNamesEveryReason() {
        var decision = maria.decide(FakeWorld.NOW);
        assertThat(words.headline(decision)).isEqualTo("Cannot sign in: 3 reasons");
        assertThat(words.sentences(maria, decision)).hasSize(3);
    }

    @Test
    void onePersonIsCalledByTheFirstWordOfTheName() {
        assertThat(PersonFile.calledBy("Maria Lopez")).isEqualTo("Maria");
        assertThat(PersonFile.calledBy("Lopez, Maria")).isEqualTo("Lopez, Maria");
        assertThat(PersonFile.calledBy("Maria")).isEqualTo("Maria");
    }
}
