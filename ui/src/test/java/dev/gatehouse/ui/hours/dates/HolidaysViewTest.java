package dev.gatehouse.ui.hours.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.HoursStage;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.CalendarShelf;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.port.FakeCalendarFiles;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class HolidaysViewTest {
    private final BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));

    HolidaysViewTest() {
        edited.shelf(new Shelf());
    }

    /// Keeps calendars beside the band, as a rule does.
    private final class Shelf implements CalendarShelf {
        @Override
        public void read(Path file, Consumer<CalendarFiles.Reading> found) {
            found.accept(new FakeCalendarFiles().read(FakeWorld.ACME.id(), file, FakeWorld.NOW));
        }

        @Override
        public CalendarId fresh(CalendarId wanted) {
            return wanted;
        }

        @Override
        public void keep(HolidayCalendar calendar) {
            edited.surround(new Surroundings(true, List.of(), Map.of(calendar.id(), calendar), TzData.ofJava()));
        }

        @Override
        public void write(TimeBand band, Path to, Runnable written, Consumer<Fault> failed) {
            throw new AssertionError("nothing is written here");
        }
    }

    private static List<String> texts(HoursStage stage) {
        return stage.robot().lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(node -> node.isVisible() && node.getText() != null)
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void whatAFileHoldsIsToldAndTakenWithAPress() {
        var dates = new DatesViewModel(edited);
        try (var stage = new HoursStage(() -> new ExceptionsView(dates), 768, 800)) {
            stage.on(() -> {
                var view = (HolidaysView) stage.node("holidays-view");
                view.open(Path.of("wales.ics"));
                return view;
            });
            assertThat(texts(stage))
                    .contains(
                            "2 days in 2026 and 2027",
                            "25 Dec 2026 · Christmas Day",
                            "1 more in other years",
                            "Left out, line 10: it has times within a day, which no holiday has");
            stage.picture("holidays-found");
            stage.robot().clickOn("Close on these days");
            assertThat(edited.bandProperty().get().holidays()).containsExactly(FakeCalendarFiles.WALES);
            var box = stage.robot().lookup(".check-box").queryAs(CheckBox.class);
            assertThat(box.getText()).isEqualTo("Wales");
            assertThat(box.isSelected()).isTrue();
        }
    }

    @Test
    void aFileThatIsNoCalendarIsToldAndTheNextOneIsRead() {
        var dates = new DatesViewModel(edited);
        try (var stage = new HoursStage(() -> new ExceptionsView(dates), 768, 800)) {
            stage.on(() -> {
                var view = (HolidaysView) stage.node("holidays-view");
                view.open(Path.of("NO_CALENDAR"));
                return view;
            });
            assertThat(texts(stage))
                    .contains("This is no iCalendar file, or a broken one (line 3). Nothing was changed.");
            stage.on(() -> {
                var view = (HolidaysView) stage.node("holidays-view");
                view.open(Path.of("wales.ics"));
                return view;
            });
            assertThat(texts(stage)).noneMatch(text -> text.contains("no iCalendar file"));
            stage.robot().clickOn("Leave it");
            assertThat(edited.isChanged()).isFalse();
        }
    }
}
