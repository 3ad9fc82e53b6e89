package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceCalendar;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.rule.RulePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What becomes of a file of holidays: one calendar, with what recurs from last year on for ten years ahead.
record CalendarPlan(ImportContext context, Identifiers identifiers) {
    /// The calendar that an earlier import made of one of this name.
    Optional<HolidayCalendar> present(SourceCalendar source) {
        return Optional.ofNullable(
                context.directory().restrictions().calendars().get(identifiers.calendar(source.name())));
    }

    /// What brings it in line.
    ///
    /// @throws RowException if it has too many dates, or another calendar has its name
    List<Change> changes(SourceCalendar source) throws RowException {
        var dates = HolidayDates.of(
                source, LocalDate.ofInstant(context.now(), context.zone()).getYear());
        var present = present(source);
        if (present.isEmpty() && namesake(source.name()).isPresent()) {
            if (namesake(source.name()).get().dates().equals(dates)) {
                return List.of();
            }
            throw new RowException("there is a calendar " + source.name() + " already that no import made");
        }
        var wanted = new HolidayCalendar(
                identifiers.calendar(source.name()),
                present.map(HolidayCalendar::name).orElse(source.name()),
                dates);
        return present.equals(Optional.of(wanted))
                ? List.of()
                : List.of(new Change.SetPart(new RulePart.OfCalendar(wanted)));
    }

    private Optional<HolidayCalendar> namesake(String name) {
        return context.directory().restrictions().calendars().values().stream()
                .filter(calendar -> Role.nameKey(calendar.name()).equals(Role.nameKey(name)))
                .findFirst();
    }
}
