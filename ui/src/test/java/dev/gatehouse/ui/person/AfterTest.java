package dev.gatehouse.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return after(maria, done);
    }

    private After after(PersonFile file, Fix... done) {
        return After.of(
                file,
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
    void outsideTheHoursOfARuleNothingOfItLetsHerIn() {
        var band = new TimeBand(
                new BandId(new UUID(12, 1)),
                "Office hours",
                "Europe/London",
                WeekText.parse("Mon-Fri 8-18"),
                List.of(),
                List.of());
        var rule = new AccessRule(
                new RuleId(new UUID(12, 2)),
                "Office hours",
                true,
                new RuleScope.Tenant(),
                List.of(WayIn.during(band.id())));
        world.restrict(
                new Restrictions(Map.of(rule.id(), rule), Map.of(band.id(), band), Map.of(), Map.of(), Map.of()));
        var bound = new PersonReader(world.people())
                .read(FakeWorld.ACME, FakeWorld.person(0))
                .orElseThrow();
        var after = after(bound, Fix.EXTEND, Fix.UNLOCK, Fix.ENTRY_CODE);
        assertThat(after).isInstanceOfSatisfying(After.Known.class, known -> {
            assertThat(known.isIn()).isFalse();
            assertThat(known.decision().hasReason(ReasonCode.OUTSIDE_HOURS)).isTrue();
        });
        assertThat(words.after(bound, after))
                .isEqualTo("After this Maria still cannot: Outside permitted hours (Office hours)."
                        + " Opens tomorrow 08:00 (in 14 h)");
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
