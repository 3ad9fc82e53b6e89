package dev.gatehouse.ui.hours.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Stroke;
import dev.gatehouse.ui.words.Language;
import org.junit.jupiter.api.Test;

class HoursWordsTest {
    private final HoursWords english = new HoursWords(Painted.words(Language.ENGLISH));
    private final HoursWords german = new HoursWords(Painted.words(Language.GERMAN));
    private final HoursWords french = new HoursWords(Painted.words(Language.FRENCH));

    @Test
    void theLabelOfAStrokeNamesDaysAndHours() {
        assertThat(english.brief(Stroke.between(new Cell(1, 480), new Cell(1, 1_050), 15)))
                .isEqualTo("Tue 08:00–17:45");
        assertThat(english.brief(Stroke.between(new Cell(0, 1_320), new Cell(1, 345), 15)))
                .isEqualTo("Mon 22:00–06:00 (+1)");
        assertThat(german.brief(Stroke.between(new Cell(0, 480), new Cell(4, 1_065), 15)))
                .isEqualTo("Mo–Fr 08:00–18:00");
        assertThat(french.brief(Stroke.between(new Cell(6, 1_320), new Cell(7, 345), 15)))
                .isEqualTo("dim 22:00–06:00 (+1)");
        assertThat(english.brief(Stroke.between(new Cell(0, 1_425), new Cell(0, 1_439), 15)))
                .isEqualTo("Mon 23:45–24:00");
    }

    @Test
    void aWindowIsReadOutInFull() {
        assertThat(english.inFull(WeekText.parse("Mon-Fri 8-18").getFirst()))
                .isEqualTo("Monday to Friday 08:00 to 18:00");
        assertThat(german.inFull(WeekText.parse("Sat,Sun 22-6").getFirst()))
                .isEqualTo("Samstag und Sonntag 22:00 bis 06:00 am Folgetag");
        assertThat(french.inFull(WeekText.parse("Mon-Sun 0-24").getFirst()))
                .isEqualTo("tous les jours toute la journée");
        assertThat(english.brief(WeekText.parse("Mon-Wed,Fri 8-18").getFirst())).isEqualTo("Mon–Wed, Fri 08:00–18:00");
    }
}
