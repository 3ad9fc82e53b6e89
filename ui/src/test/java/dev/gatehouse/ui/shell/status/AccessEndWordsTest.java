package dev.gatehouse.ui.shell.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.AccessEnd.Cause;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessEndWordsTest {
    private final AccessEndWords words =
            new AccessEndWords(Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London")));

    @Test
    void aQuarterOfAnHourBeforeItIsToldWhatEndsAndWhen() {
        assertThat(said(Cause.HOURS, Duration.ofMinutes(10)))
                .contains("Your hours end at 17:30 (in 10 min). Save what you are editing.");
        assertThat(said(Cause.ACCOUNT, Duration.ofMinutes(15)).orElseThrow())
                .startsWith("Your account expires at 17:35 (in 15 min).");
        assertThat(said(Cause.PASSWORD, Duration.ofSeconds(119)).orElseThrow())
                .startsWith("Your password falls due at 17:21 (in 1 min).");
        assertThat(said(Cause.SESSION, Duration.ofSeconds(40)).orElseThrow())
                .startsWith("Your session ends at 17:20 (in 40 s).");
        assertThat(said(Cause.RIGHT, Duration.ofMinutes(1)).orElseThrow()).startsWith("Your right to read here ends");
    }

    @Test
    void earlierAndLaterNothingIsSaid() {
        assertThat(said(Cause.HOURS, Duration.ofMinutes(15).plusMillis(1))).isEmpty();
        assertThat(said(Cause.HOURS, Duration.ofMillis(-1))).isEmpty();
        assertThat(words.coming(Optional.empty())).isEmpty();
    }

    @Test
    void whatTheServerCallsTheEndBecomesASentence() {
        assertThat(words.over("outside_hours")).isEqualTo("Your hours have ended, and with them your session.");
        assertThat(words.over("account_expired")).startsWith("Your account has expired");
        assertThat(words.over("password_due")).startsWith("Your password is due");
        assertThat(words.over("EndSessions")).isEqualTo("Your session has ended. Sign in again.");
    }

    private Optional<String> said(Cause cause, Duration left) {
        return words.coming(Optional.of(new AccessEnd(FakeWorld.NOW.plus(left), cause)));
    }
}
