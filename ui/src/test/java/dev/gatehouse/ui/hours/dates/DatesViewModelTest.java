package dev.gatehouse.ui.hours.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatesViewModelTest {
    private static final CalendarId ENGLAND = new CalendarId(new UUID(6, 1));
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private final BandViewModel edited = new BandViewModel(
            Painted.band("Mon-Fri 8-18"),
            new Surroundings(
                    true,
                    List.of(),
                    Map.of(
                            ENGLAND,
                            new HolidayCalendar(
                                    ENGLAND,
                                    "England",
                                    List.of(new HolidayCalendar.Holiday(CHRISTMAS, "Christmas Day")))),
                    TzData.ofJava()),
            Painted.words(Language.ENGLISH));
    private final DatesViewModel dates = new DatesViewModel(edited);

    @Test
    void aDateIsClosedOpenedOrGetsHoursOfItsOwn() {
        assertThat(dates.dateProperty().get()).isEqualTo(LocalDate.of(2026, 11, 22));
        dates.choose(LocalDate.of(2026, 12, 24));
        dates.make(DayKind.CLOSED);
        assertThat(exceptions()).containsExactly(new DayException.Closed(LocalDate.of(2026, 12, 24)));
        dates.make(DayKind.OTHER_HOURS);
        assertThat(dates.hoursText()).isEqualTo("8-18");
        assertThat(dates.setHours("8-12, 13-15:30")).isEmpty();
        assertThat(exceptions())
                .containsExactly(new DayException.OwnHours(
                        LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720), new Hours(780, 930))));
        dates.make(DayKind.LET_IN);
        assertThat(exceptions()).containsExactly(new DayException.Open(LocalDate.of(2026, 12, 24)));
        dates.make(DayKind.USUAL);
        assertThat(exceptions()).isEmpty();
        for (int step = 0; step < 5; step++) {
            edited.undo();
        }
        assertThat(edited.isChanged()).isFalse();
    }

    @Test
    void hoursThatMeanNothingChangeNothing() {
        dates.choose(LocalDate.of(2026, 12, 5));
        dates.make(DayKind.OTHER_HOURS);
        assertThat(dates.hoursText()).as("a Saturday has none of its own").isEqualTo("9-17");
        assertThat(dates.setHours("9-12, noon"))
                .contains("“noon” means nothing here. Write hours like “8-12, 13-17”. Nothing was changed.");
        assertThat(dates.hoursText()).isEqualTo("9-17");
        assertThat(dates.setHours("9-17")).isEmpty();
        edited.undo();
        assertThat(edited.isChanged()).isFalse();
    }

    @Test
    void aHolidayShutsUnlessTheBandSaysOtherwise() {
        assertThat(dates.states().apply(CHRISTMAS).starting()).hasSize(1);
        edited.setHolidays(ENGLAND, true);
        assertThat(dates.states().apply(CHRISTMAS).isHoliday()).isTrue();
        assertThat(dates.states().apply(CHRISTMAS).starting()).isEmpty();
        assertThat(new DateWords(new HoursWords(Painted.words(Language.ENGLISH)))
                        .inFull(dates.states().apply(CHRISTMAS)))
                .isEqualTo("Friday, 25 Dec 2026: Christmas Day (England), shut");
        dates.choose(CHRISTMAS);
        dates.make(DayKind.LET_IN);
        assertThat(dates.state().isHoliday()).isFalse();
        assertThat(dates.state().starting()).containsExactly(Hours.ALL_DAY);
        edited.setHolidays(ENGLAND, false);
        assertThat(edited.bandProperty().get().holidays()).isEmpty();
    }

    @Test
    void onlyWhatIsToComeIsListed() {
        dates.choose(LocalDate.of(2026, 11, 21));
        dates.make(DayKind.CLOSED);
        assertThat(dates.coming()).isEmpty();
        dates.choose(LocalDate.of(2026, 11, 22));
        dates.make(DayKind.CLOSED);
        assertThat(dates.coming()).hasSize(1);
    }

    private List<DayException> exceptions() {
        return edited.bandProperty().get().exceptions();
    }
}
