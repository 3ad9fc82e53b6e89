package dev.gatehouse.ui.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.dates.HolidaysViewModel;
import dev.gatehouse.ui.hours.words.WeekSentence;
import dev.gatehouse.ui.port.FakeCalendarFiles;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.files.CalendarFiles;
import dev.gatehouse.ui.rules.SampleRules;
import dev.gatehouse.ui.rules.list.KnownRules;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holidays from a file become part of what a rule changes.
class RuleHolidaysTest {
    private final AtomicLong keys = new AtomicLong(1_000);
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final FakeWorld world = FakeWorld.administrator();
    private final Tasks tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final RuleEditViewModel edit;

    RuleHolidaysTest() {
        world.restrict(SampleRules.all());
        edit = edit(RuleEditViewModel.blank(new RuleId(new UUID(8, 99)), words));
        edit.addWay();
    }

    private RuleEditViewModel edit(AccessRule rule) {
        var made = new RuleEditViewModel(
                FakeWorld.ACME,
                world.me().author(FakeWorld.ACME.id()),
                words,
                this::key,
                KnownRules.of(world.people().rules(FakeWorld.ACME.id()), FakeWorld.NOW),
                rule);
        made.read(new CalendarReading(
                new FakeCalendarFiles(), FakeWorld.ACME.id(), tasks, () -> FakeWorld.NOW, this::key));
        return made;
    }

    private UUID key() {
        return new UUID(3, keys.incrementAndGet());
    }

    private BandViewModel hours() {
        return edit.chosen().orElseThrow().painted().orElseThrow().hours();
    }

    private HolidaysViewModel opened(String file) {
        var model = new HolidaysViewModel(hours(), hours().shelf().orElseThrow());
        model.open(Path.of(file));
        return model;
    }

    private String sentence() {
        return new WeekSentence(
                        new dev.gatehouse.ui.hours.words.HoursWords(words),
                        hours().surroundings().calendars(),
                        LocalDate.of(2026, 11, 22))
                .of(hours().bandProperty().get(), hours().zone());
    }

    private List<RulePart> set() {
        return edit.changes().stream()
                .map(change -> ((Change.SetPart) change).content())
                .toList();
    }

    @Test
    void whatIsTakenGoesBeforeTheHoursThatNameItAndIsToldInTheSentence() {
        var model = opened("wales.ics");
        assertThat(model.nameProperty().get()).isEqualTo("Wales");
        model.take();
        assertThat(set().getFirst())
                .isEqualTo(new RulePart.OfCalendar(
                        new HolidayCalendar(FakeCalendarFiles.WALES, "Wales", FakeCalendarFiles.DATES)));
        assertThat(set().get(1)).isInstanceOf(RulePart.OfBand.class);
        assertThat(hours().bandProperty().get().holidays()).containsExactly(FakeCalendarFiles.WALES);
        assertThat(sentence()).contains("holidays in Wales");
        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void whatNoHoursNameAnyMoreIsNotSaved() {
        opened("wales.ics").take();
        hours().undo();
        assertThat(set()).noneMatch(RulePart.OfCalendar.class::isInstance);
    }

    @Test
    void theDatesCanReplaceThoseOfACalendarThatIsThere() {
        var model = opened("wales.ics");
        model.into(Optional.of(SampleRules.ENGLAND.id()));
        assertThat(model.nameProperty().get()).isEqualTo("England");
        model.take();
        assertThat(set().getFirst())
                .isEqualTo(new RulePart.OfCalendar(
                        new HolidayCalendar(SampleRules.ENGLAND.id(), "England", FakeCalendarFiles.DATES)));
    }

    @Test
    void aNameThatAnotherCalendarHasIsRefusedUntilItIsChanged() {
        var model = opened("wales.ics");
        model.nameProperty().set("england");
        assertThat(model.nameProblem().orElseThrow()).contains("already one called “England”");
        model.take();
        assertThat(edit.edits()).isZero();
        model.nameProperty().set(" ");
        assertThat(model.nameProblem()).contains("Needed");
        model.nameProperty().set("x".repeat(201));
        assertThat(model.nameProblem()).contains("At most 200 characters");
        model.nameProperty().set("Wales and more");
        model.take();
        assertThat(set().getFirst().name()).isEqualTo("Wales and more");
    }

    @Test
    void anotherFileOfTheSameNameBringsItsCalendarInLine() {
        opened("wales.ics").take();
        var again = opened("wales.ics");
        assertThat(again.intoProperty().get()).contains(FakeCalendarFiles.WALES);
        again.into(Optional.empty());
        again.nameProperty().set("Wales 2");
        again.take();
        assertThat(hours().bandProperty().get().holidays()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CalendarFiles.Trouble.class)
    void aFileThatCannotBeTakenIsToldInASentenceAndNothingIsChanged(CalendarFiles.Trouble trouble) {
        var model = opened(trouble.name());
        assertThat(model.problemProperty().get()).endsWith("Nothing was changed.");
        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(edit.edits()).isZero();
    }

    @Test
    void discardingForgetsWhatWasRead() {
        opened("wales.ics").take();
        edit.discard();
        assertThat(edit.restrictions().calendars()).doesNotContainKey(FakeCalendarFiles.WALES);
    }
}
