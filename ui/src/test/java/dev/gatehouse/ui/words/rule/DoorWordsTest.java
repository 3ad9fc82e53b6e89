package dev.gatehouse.ui.words.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorWordsTest {
    private final DoorWords words =
            new DoorWords(Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London")));

    @Test
    void eachRuleAtTheDoorIsOneLineWithoutItsName() {
        var binding = SampleRules.all().binding(FakeWorld.person(5), Set.of(SampleRules.CLAIMS));
        assertThat(words.lines(binding))
                .containsExactly(
                        "Office hours (Mon-Fri 8:07-17:53, Sun 22-6 London, but for 2 dates and holidays), from"
                                + " anywhere or Evenings (Mon-Sun 17-22 London), from Office network or PC-12",
                        "at any time, from Claims floor");
    }

    @Test
    void withoutRulesItIsAnyTimeFromAnywhere() {
        assertThat(words.lines(Restrictions.NONE)).containsExactly("at any time, from anywhere");
    }

    @Test
    void aRuleWithoutWaysNeverLetsIn() {
        var closed = new RulePart.OfRule(SampleRules.EVERYONE.with(List.of()));
        var binding = SampleRules.with(Stream.of(closed)).binding(FakeWorld.person(7), Set.of());
        assertThat(words.lines(binding)).containsExactly("never");
    }
}
