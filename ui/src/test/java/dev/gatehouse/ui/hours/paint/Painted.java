package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Bands to paint, and what was painted as text.
public final class Painted {
    public static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Painted() {}

    public static TimeBand band(String week, DayException... exceptions) {
        return new TimeBand(
                new BandId(new UUID(5, 1)),
                "Office hours",
                "Europe/London",
                WeekText.parse(week),
                List.of(exceptions),
                List.of());
    }

    public static Words words(Language language) {
        return Words.of(language, () -> NOW, LONDON);
    }

    public static BandViewModel edited(TimeBand band) {
        return new BandViewModel(band, Surroundings.none(), words(Language.ENGLISH));
    }

    public static String text(BandViewModel edited) {
        return WeekText.print(edited.bandProperty().get().windows(), WeekWords.ENGLISH);
    }
}
