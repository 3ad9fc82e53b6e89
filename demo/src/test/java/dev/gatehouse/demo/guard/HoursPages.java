package dev.gatehouse.demo.guard;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.HoursView;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/// Pages that show the week painter, as somebody far away sees it, with all there is to say.
final class HoursPages {
    private static final CalendarId ENGLAND = new CalendarId(new UUID(6, 1));

    private HoursPages() {}

    static Parent exceptions(Words words) {
        return page(
                new HoursView(edited(words, "Mon,Wed,Fri,Sun 8-18, Tue,Thu 22-6, Sat 9:07-11:53", "Europe/London")));
    }

    static Parent year(Words words) {
        var view = new HoursView(edited(words, "Mon-Sun 0-24", "Europe/London"));
        for (Node child : view.getChildren()) {
            if (child instanceof TabPane tabs) {
                tabs.getSelectionModel().select(1);
            }
        }
        return page(view);
    }

    private static BandViewModel edited(Words words, String week, String zone) {
        var sydney = Words.of(words.messages().language(), () -> Gallery.NOW, ZoneId.of("Australia/Sydney"));
        var calendar = new HolidayCalendar(
                ENGLAND, "England", List.of(new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 25), "Christmas Day")));
        var others = List.of(
                band(2, "Evenings", "Mon-Fri 17-22", zone),
                band(3, "Support", "Sat,Sun 6-10", "America/New_York"),
                band(4, "Deliveries", "Mon-Sun 5-7", zone));
        var exceptions = List.<DayException>of(
                new DayException.OwnHours(LocalDate.of(2026, 11, 22), List.of(new Hours(480, 720))),
                new DayException.Closed(LocalDate.of(2026, 11, 30)),
                new DayException.Open(LocalDate.of(2026, 12, 5)),
                new DayException.OwnHours(LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720))));
        var plain = band(1, "Office hours", week, zone);
        return new BandViewModel(
                new TimeBand(plain.id(), plain.name(), zone, plain.windows(), exceptions, List.of(ENGLAND)),
                new Surroundings(true, others, Map.of(ENGLAND, calendar), TzData.ofJava()),
                sydney);
    }

    private static TimeBand band(int n, String name, String week, String zone) {
        return new TimeBand(new BandId(new UUID(5, n)), name, zone, WeekText.parse(week), List.of(), List.of());
    }

    private static Parent page(HoursView view) {
        view.getStyleClass().add("page");
        view.lookupAll(".week-canvas").forEach(canvas -> canvas.getStyleClass().add("focus-me"));
        var page = new ScrollPane(view);
        page.setFitToWidth(true);
        return new StackPane(page);
    }
}
