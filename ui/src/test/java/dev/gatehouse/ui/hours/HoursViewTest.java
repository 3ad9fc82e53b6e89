package dev.gatehouse.ui.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoursViewTest {
    private static final CalendarId ENGLAND = new CalendarId(new UUID(6, 1));

    private static TimeBand office() {
        return new TimeBand(
                new BandId(new UUID(5, 1)),
                "Office hours",
                "Europe/London",
                WeekText.parse("Mon-Fri 8-18, Sat 9:07-11:53, Sun 22-6"),
                List.of(
                        new DayException.OwnHours(LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720))),
                        new DayException.Open(LocalDate.of(2026, 12, 5)),
                        new DayException.Closed(LocalDate.of(2026, 12, 31))),
                List.of(ENGLAND));
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                true,
                List.of(Painted.band("Mon-Fri 17-22"), Painted.band("Sat,Sun 6-10")),
                Map.of(
                        ENGLAND,
                        new HolidayCalendar(
                                ENGLAND,
                                "England",
                                List.of(
                                        new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 25), "Christmas Day"),
                                        new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 28), "Boxing Day")))),
                TzData.ofJava());
    }

    private static BandViewModel edited(Language language, String reader) {
        return new BandViewModel(office(), surroundings(), Words.of(language, () -> Painted.NOW, ZoneId.of(reader)));
    }

    private static HoursStage open(BandViewModel edited, double width) {
        return new HoursStage(() -> new HoursView(edited), width, 900);
    }

    @Test
    void typingPaintsAndTheListFollows() {
        BandViewModel edited = edited(Language.ENGLISH, "Europe/London");
        try (var stage = open(edited, 1_000)) {
            TextField field = (TextField) stage.node("week-field").lookup(".text-field");
            stage.robot().clickOn(field);
            stage.robot().press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
            stage.robot().write("Mon-Thu 9-17");
            assertThat(Painted.text(edited)).isEqualTo("Mon-Thu 9-17");
            stage.robot().write(", Blurs").type(KeyCode.ENTER);
            assertThat(edited.isChanged()).isFalse();
            assertThat(field.getAccessibleHelp()).startsWith("“Blurs” means nothing here.");
            stage.robot().type(KeyCode.BACK_SPACE, 7).type(KeyCode.ENTER);
            assertThat(Painted.text(edited)).isEqualTo("Mon-Thu 9-17");
            assertThat(list(stage).getItems()).hasSize(1);
        }
    }

    @Test
    void theListEditsAddsAndTakesAwayWithKeysAlone() {
        BandViewModel edited = edited(Language.ENGLISH, "Europe/London");
        try (var stage = open(edited, 1_000)) {
            ListView<?> list = list(stage);
            stage.on(() -> {
                list.requestFocus();
                list.getSelectionModel().select(1);
                return list;
            });
            stage.robot().type(KeyCode.ENTER);
            stage.settle();
            stage.robot().press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
            stage.robot().write("Sat 10-25");
            stage.robot().type(KeyCode.ENTER);
            assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9:07-11:53, Sun 22-6");
            stage.robot()
                    .type(KeyCode.BACK_SPACE)
                    .type(KeyCode.BACK_SPACE)
                    .write("12")
                    .type(KeyCode.ENTER);
            assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 10-12, Sun 22-6");
            assertThat(stage.focused()).isEqualTo(list);
            stage.robot().type(KeyCode.DELETE);
            assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sun 22-6");
            stage.robot().clickOn(stage.node("add-row").lookup(".text-field"));
            stage.robot().write("Sat 9-12").type(KeyCode.ENTER);
            assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9-12, Sun 22-6");
        }
    }

    @Test
    void whatIsTypedIsTakenBeforeSavingIfItMeansSomething() {
        BandViewModel edited = edited(Language.ENGLISH, "Europe/London");
        try (var stage = open(edited, 1_000)) {
            var view = (HoursView) stage.node("hours-view");
            stage.robot().clickOn(stage.node("week-field").lookup(".text-field"));
            stage.robot().press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
            stage.robot().write("Mon 9-1");
            assertThat(stage.on(view::finish)).isTrue();
            assertThat(Painted.text(edited)).isEqualTo("Mon 9-1");
            stage.robot().write("x");
            assertThat(stage.on(view::finish)).isFalse();
            assertThat(Painted.text(edited)).isEqualTo("Mon 9-1");
        }
    }

    @Test
    void whatIsLoadedIsSavedAsItWas() {
        BandViewModel edited = edited(Language.ENGLISH, "Europe/London");
        try (var stage = open(edited, 1_000)) {
            stage.robot()
                    .clickOn(stage.node("week-field").lookup(".text-field"))
                    .type(KeyCode.TAB);
            assertThat(edited.bandProperty().get()).isEqualTo(office());
        }
    }

    @Test
    void everythingOneCanReachHasAName() {
        try (var stage = open(edited(Language.ENGLISH, "Europe/London"), 1_000)) {
            List<Node> reached = stage.on(() -> stage.node("hours-view").lookupAll("*").stream()
                    .filter(node -> node.isFocusTraversable() && isSeen(node))
                    .toList());
            assertThat(reached)
                    .hasSizeGreaterThan(15)
                    .noneMatch(node -> name(node).isBlank());
            assertThat(reached)
                    .extracting(Node::getAccessibleRole)
                    .contains(
                            AccessibleRole.TEXT_FIELD,
                            AccessibleRole.TOGGLE_BUTTON,
                            AccessibleRole.LIST_VIEW,
                            AccessibleRole.CHECK_BOX,
                            AccessibleRole.TAB_PANE,
                            AccessibleRole.BUTTON,
                            AccessibleRole.HYPERLINK)
                    .doesNotContain(AccessibleRole.NODE, AccessibleRole.PARENT);
        }
    }

    private static String name(Node node) {
        String own = node.getAccessibleText();
        if (own != null) {
            return own;
        }
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            // Its tabs have names of their own.
            case TabPane tabs -> tabs.getTabs().getFirst().getText();
            default -> "";
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInAnyLanguage(Language language) {
        for (int width : new int[] {1_000, 768, 668}) {
            try (var stage = open(edited(language, "Australia/Sydney"), width)) {
                assertThat(stage.on(
                                () -> stage.robot().lookup(HoursViewTest::isCut).queryAll()))
                        .as("%s at %d", language, width)
                        .isEmpty();
                stage.picture("hours-%s-%d".formatted(language.tag(), width));
                TabPane tabs = (TabPane) stage.node("hours-tabs");
                stage.on(() -> {
                    tabs.getSelectionModel().select(1);
                    return tabs;
                });
                stage.settle();
                assertThat(stage.on(
                                () -> stage.robot().lookup(HoursViewTest::isCut).queryAll()))
                        .as("%s at %d", language, width)
                        .isEmpty();
                stage.picture("hours-year-%s-%d".formatted(language.tag(), width));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMonthShowsItsExceptionsAndHolidays(Language language) {
        var december = new BandViewModel(
                office(),
                surroundings(),
                Words.of(language, () -> Instant.parse("2026-12-24T10:00:00Z"), ZoneId.of("Europe/London")));
        try (var stage = open(december, 768)) {
            assertThat(stage.robot().lookup(".month-grid .day").queryAllAs(ToggleButton.class).stream()
                            .filter(day -> day.getGraphic() != null)
                            .map(Labeled::getText))
                    .containsExactly("5", "24", "25", "28", "31");
            assertThat(stage.on(() -> stage.robot().lookup(HoursViewTest::isCut).queryAll()))
                    .isEmpty();
            stage.picture("hours-december-" + language.tag());
        }
    }

    @Test
    void whatIsWrongIsSaidInFull() {
        BandViewModel edited = edited(Language.ENGLISH, "Europe/London");
        try (var stage = open(edited, 768)) {
            stage.on(() -> {
                edited.setWeek(Week.of(WeekText.parse("Mon,Wed,Fri,Sun 8-18, Tue,Thu 22-6, Sat 0-24")));
                edited.setZone("Mars/Olympus");
                return edited;
            });
            TextField field = (TextField) stage.node("week-field").lookup(".text-field");
            stage.robot().clickOn(field).type(KeyCode.END).write(", Blurs").type(KeyCode.ENTER);
            stage.robot().clickOn(stage.node("add-row").lookup(".text-field"));
            stage.robot().write("Sat 9").type(KeyCode.ENTER);
            stage.settle();
            stage.picture("hours-wrong");
            assertThat(stage.robot().lookup(".error-text").queryAllAs(Label.class).stream()
                            .filter(HoursViewTest::isSeen)
                            .map(Label::getText))
                    .containsExactly(
                            "“Blurs” means nothing here. Write hours like “Mon-Fri 8-18, Sat 9-12”."
                                    + " Nothing was changed.",
                            "“9” means nothing here. Write hours like “Mon-Fri 8-18, Sat 9-12”."
                                    + " Nothing was changed.");
            assertThat(stage.robot().lookup(".warnings .status-label").queryAllAs(Label.class))
                    .extracting(Label::getText)
                    .containsExactly("The time zone Mars/Olympus is not known here, so these hours are shut."
                            + " Choose another zone.");
            assertThat(stage.on(() -> stage.robot().lookup(HoursViewTest::isCut).queryAll()))
                    .isEmpty();
        }
    }

    private static boolean isCut(Node node) {
        return node instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text shown
                && labeled.getText() != null
                && !labeled.isWrapText()
                && isSeen(labeled)
                && !shown.getText().replace("\n", "").isEmpty()
                && !labeled.getText()
                        .replace("\n", "")
                        .startsWith(shown.getText().replace("\n", ""));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static ListView<?> list(HoursStage stage) {
        return (ListView<?>) stage.node("window-list").lookup(".list-view");
    }
}
