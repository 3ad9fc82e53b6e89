package dev.gatehouse.ui.hours.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.ui.hours.HoursStage;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ExceptionsViewTest {
    private final BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));
    private final DatesViewModel dates = new DatesViewModel(edited);

    @Test
    void theKeysChooseADateAndTheChipsWhatCountsOnIt() {
        try (var stage = new HoursStage(() -> new ExceptionsView(dates), 768, 500)) {
            stage.on(() -> {
                stage.node("month-grid").lookupAll(".day").stream()
                        .filter(Node::isFocusTraversable)
                        .forEach(Node::requestFocus);
                return stage;
            });
            stage.robot().type(KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(dates.dateProperty().get()).isEqualTo(LocalDate.of(2026, 12, 24));
            assertThat(((ToggleButton) stage.focused()).getText()).isEqualTo("24");
            assertThat(stage.focused().getAccessibleText()).isEqualTo("Thursday, 24 Dec 2026: 08:00–18:00");
            stage.robot().clickOn(chip(stage, "Other hours"));
            stage.robot().press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
            stage.robot().write("8-12").type(KeyCode.ENTER);
            assertThat(edited.bandProperty().get().exceptions())
                    .containsExactly(
                            new DayException.OwnHours(LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720))));
            stage.robot().clickOn("31").clickOn(chip(stage, "Closed"));
            assertThat(edited.bandProperty().get().exceptions()).hasSize(2);
            stage.robot().clickOn(day(stage, "31")).type(KeyCode.DELETE);
            assertThat(edited.bandProperty().get().exceptions()).hasSize(1);
            stage.robot().clickOn("24 Dec 2026");
            assertThat(dates.dateProperty().get()).isEqualTo(LocalDate.of(2026, 12, 24));
            stage.robot().clickOn(stage.node("coming").lookup(".button"));
            assertThat(edited.bandProperty().get().exceptions()).isEmpty();
            assertThat(((ToggleButton) stage.focused()).getText()).isEqualTo("24");
        }
    }

    @Test
    void theYearAheadForetellsBothChangesOfClocks() {
        var opened = new ArrayList<LocalDate>();
        edited.setWeek(Week.of(WeekText.parse("Mon-Fri 8-18, Sun 0-6")));
        try (var stage = new HoursStage(() -> new YearView(dates, opened::add), 768, 700)) {
            assertThat(sentences(stage))
                    .containsExactly(
                            "28 Mar 2027: clocks go forward, 01:00–02:00 does not occur; these hours are shorter then",
                            "31 Oct 2027: clocks go back, 01:00–02:00 comes twice and both count; these hours are"
                                    + " longer then");
            assertThat(stage.robot().lookup(".small-month").queryAll()).hasSize(12);
            assertThat(stage.robot().lookup(".small-grid .small-day").queryAllAs(Label.class).stream()
                            .filter(day -> day.getPseudoClassStates().contains(PseudoClass.getPseudoClass("clocks")))
                            .map(Label::getText))
                    .containsExactly("28", "31");
            Hyperlink march = stage.robot().lookup("March 2027").queryAs(Hyperlink.class);
            assertThat(march.getAccessibleText())
                    .isEqualTo("March 2027: 28 Mar 2027: clocks go forward, 01:00–02:00 does not occur");
            stage.robot().clickOn(march);
            assertThat(opened).containsExactly(LocalDate.of(2027, 3, 1));
        }
    }

    @Test
    void whereClocksDoNotChangeThatIsSaid() {
        edited.setZone("Asia/Tokyo");
        try (var stage = new HoursStage(() -> new YearView(dates, date -> {}), 768, 700)) {
            assertThat(sentences(stage)).containsExactly("The clocks of Tokyo do not change in the next 12 months.");
            stage.on(() -> {
                edited.setZone("Mars/Olympus");
                return edited;
            });
            assertThat(sentences(stage))
                    .containsExactly("The time zone Mars/Olympus is not known here, so these hours are shut."
                            + " Choose another zone.");
        }
    }

    @Test
    void everyWordHasItsLanguage() {
        var band = new TimeBand(
                edited.bandProperty().get().id(),
                "Office",
                "Europe/London",
                edited.bandProperty().get().windows(),
                List.of(),
                List.of());
        var german = new BandViewModel(band, Surroundings.none(), Painted.words(Language.GERMAN));
        try (var stage = new HoursStage(() -> new YearView(new DatesViewModel(german), date -> {}), 768, 700)) {
            assertThat(sentences(stage).getFirst())
                    .isEqualTo("28. März 2027: Die Uhren werden vorgestellt, 01:00–02:00 gibt es nicht");
        }
    }

    private static List<String> sentences(HoursStage stage) {
        return stage.robot().lookup(".changes .change").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static Node chip(HoursStage stage, String words) {
        return stage.robot().lookup(".chip").queryAllAs(ToggleButton.class).stream()
                .filter(chip -> chip.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Node day(HoursStage stage, String number) {
        return stage.robot().lookup(".month-grid .day").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .filter(day -> day.getText().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
