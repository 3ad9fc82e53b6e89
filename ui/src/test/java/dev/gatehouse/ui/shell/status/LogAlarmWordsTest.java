package dev.gatehouse.ui.shell.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogAlarmWordsTest {
    @Test
    void saysWhatIsWrongFromWhereOnAndWhenItWasGood() {
        var alarm = new LogAlarm(AlarmKind.REWRITTEN, 1_204_331, 1_204_402, 1_204_402);

        assertThat(said(Language.ENGLISH, new LogSight.Alarmed(alarm, FakeWorld.NOW, Optional.empty())))
                .isEqualTo("The log of Acme Benefits was rewritten: entry 1,204,331 is not what this workstation saw."
                        + " Both records are kept.");
        assertThat(said(Language.ENGLISH, new LogSight.Alarmed(alarm, FakeWorld.NOW, Optional.of(FakeWorld.NOW))))
                .contains("It was good at 22 Nov 2026, 17:20");
    }

    @Test
    void eachKindHasASentenceOfItsOwnInEachLanguage() {
        for (Language language : Language.values()) {
            assertThat(Stream.of(AlarmKind.values())
                            .map(kind -> said(
                                    language,
                                    new LogSight.Alarmed(
                                            new LogAlarm(kind, 1_717, 4_000, 3_999), FakeWorld.NOW, Optional.empty()))))
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            text -> assertThat(text).contains("Acme Benefits").doesNotContain("{"));
        }
    }

    private static String said(Language language, LogSight.Alarmed sight) {
        return new LogAlarmWords(Words.of(language, () -> FakeWorld.NOW, ZoneId.of("Europe/London")))
                .sentence("Acme Benefits", sight);
    }
}
