package dev.gatehouse.ui.hours.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Language;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void aBandOfAnotherPlaceIsShownOnTheClockOfThisOne() {
        Beside tokyo = beside("Asia/Tokyo", "Mon 8-18");
        assertThat(tokyo.name()).isEqualTo("Support (Tokyo)");
        assertThat(tokyo.minutes()).isEqualTo(minutes("Sun 23-24, Mon 0-9"));
        assertThat(beside("Europe/London", "Mon 8-18").name()).isEqualTo("Support");
        assertThat(beside("Europe/London", "Mon 8-18").minutes()).isEqualTo(minutes("Mon 8-18"));
    }

    @Test
    void aBandOfNoPlaceIsShut() {
        assertThat(beside("Mars/Olympus", "Mon 8-18").minutes().isEmpty()).isTrue();
    }

    private static BitSet minutes(String week) {
        return Week.of(WeekText.parse(week)).minutes();
    }

    private static Beside beside(String zone, String week) {
        var other =
                new TimeBand(new BandId(new UUID(5, 2)), "Support", zone, WeekText.parse(week), List.of(), List.of());
        return Beside.of(new BandViewModel(
                        Painted.band("Mon-Fri 8-18"),
                        new Surroundings(true, List.of(other), Map.of(), TzData.ofJava()),
                        Painted.words(Language.ENGLISH)))
                .getFirst();
    }
}
