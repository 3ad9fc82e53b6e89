package dev.gatehouse.ui.shell.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.FakeLink;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PillTest {
    private static final Instant NOW = FakeWorld.NOW;
    private final Words words = Words.of(Language.ENGLISH, () -> NOW, ZoneId.of("Europe/London"));

    @Test
    void onLineItIsQuiet() {
        var pill = Pill.of(new Connection.Online("TLS 1.3", NOW.minusSeconds(3)), words, NOW);
        assertThat(pill.words()).isEqualTo("Online · TLS 1.3 · synced 3 s ago");
        assertThat(pill.status()).isEqualTo(Status.QUIET);
    }

    @Test
    void everyOtherStateIsNamed() {
        assertThat(said(new Connection.None())).isEqualTo("Not signed in");
        assertThat(said(new Connection.Syncing("Acme Benefits", 41))).isEqualTo("Syncing Acme Benefits · 41\u00a0%");
        assertThat(said(new Connection.Reconnecting(Instant.parse("2026-11-22T17:18:00Z"))))
                .isEqualTo("Reconnecting · as of 17:18");
        assertThat(said(new Connection.Offline(FakeLink.LAST_SYNC, FakeLink.READABLE_UNTIL)))
                .isEqualTo("Offline · as of 14:02");
    }

    @Test
    void aCopyOfAnotherDaySaysTheDay() {
        var offline = new Connection.Offline(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        assertThat(said(offline)).isEqualTo("Offline · as of yesterday 17:20");
    }

    @Test
    void theEndOfTheLeaseIsForetoldAndThenSaid() {
        var soon = new Connection.Offline(
                FakeLink.LAST_SYNC, NOW.plus(Duration.ofHours(3).plusMinutes(20)));
        assertThat(said(soon)).isEqualTo("Offline · readable for 3 h more");
        var minutes = new Connection.Offline(FakeLink.LAST_SYNC, NOW.plus(Duration.ofMinutes(20)));
        assertThat(said(minutes)).isEqualTo("Offline · readable for 20 min more");
        var over = Pill.of(new Connection.Offline(FakeLink.LAST_SYNC, NOW), words, NOW);
        assertThat(over.words()).isEqualTo("Offline · the copy may no longer be read");
        assertThat(over.status()).isEqualTo(Status.BAD);
    }

    @Test
    void aClockThatDiffersByMoreThanHalfAMinuteIsSaid() {
        var online = new Connection.Online("TLS 1.3", NOW);
        assertThat(Pill.of(online, words, NOW.minusSeconds(240)).words()).isEqualTo("Workstation clock 4 min slow");
        assertThat(Pill.of(online, words, NOW.plusSeconds(31)).words()).isEqualTo("Workstation clock 31 s fast");
        assertThat(Pill.of(online, words, NOW.plusSeconds(30)).status()).isEqualTo(Status.QUIET);
    }

    private String said(Connection connection) {
        return Pill.of(connection, words, NOW).words();
    }
}
