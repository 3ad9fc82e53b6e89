package dev.gatehouse.demo.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A time band read aloud: each question walks through the JSON and asks its sentences one by one.
final class SpokenBand {
    private static final String MIDNIGHT = "24:00";

    private final JsonNode band;
    private final List<JsonNode> calendars;
    private final ZoneId zone;

    /// Takes a band, and calendars of which only those count that the band names.
    SpokenBand(JsonNode band, List<JsonNode> calendars) {
        this.band = band;
        this.calendars = calendars;
        this.zone = ZoneId.of(band.required("zone").asString());
    }

    /// Whether the wall clock shows a time within hours that start today, or within what is left of those that started
    /// yesterday.
    boolean isOpen(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        for (Hours hours : startingOn(today)) {
            if (!time.isBefore(hours.from()) && (hours.lastsTillMidnight() || time.isBefore(hours.end()))) {
                return true;
            }
        }
        if (isClosed(today)) {
            return false;
        }
        for (Hours hours : startingOn(today.minusDays(1))) {
            if (hours.runsPastMidnight() && time.isBefore(hours.end())) {
                return true;
            }
        }
        return false;
    }

    /// Closed by an exception that says so, or by a holiday of which no exception says otherwise.
    private boolean isClosed(LocalDate date) {
        Optional<JsonNode> exception = exceptionOn(date);
        if (exception.isPresent()) {
            return exception.get().required("kind").asString().equals("closed");
        }
        return isHoliday(date);
    }

    private List<Hours> startingOn(LocalDate date) {
        Optional<JsonNode> exception = exceptionOn(date);
        if (exception.isPresent()) {
            return startingBy(exception.get());
        }
        if (isHoliday(date)) {
            return List.of();
        }
        String day = date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        var starting = new ArrayList<Hours>();
        for (JsonNode window : band.required("windows")) {
            for (JsonNode on : window.required("days")) {
                if (on.asString().equals(day)) {
                    starting.add(Hours.read(window));
                }
            }
        }
        return starting;
    }

    private static List<Hours> startingBy(JsonNode exception) {
        String kind = exception.required("kind").asString();
        return switch (kind) {
            case "closed" -> List.of();
            case "open" -> List.of(new Hours("00:00", MIDNIGHT));
            case "hours" -> {
                var starting = new ArrayList<Hours>();
                for (JsonNode hours : exception.required("hours")) {
                    starting.add(Hours.read(hours));
                }
                yield starting;
            }
            default -> throw new IllegalArgumentException("an exception of kind " + kind);
        };
    }

    private Optional<JsonNode> exceptionOn(LocalDate date) {
        for (JsonNode exception : band.required("exceptions")) {
            if (exception.required("date").asString().equals(date.toString())) {
                return Optional.of(exception);
            }
        }
        return Optional.empty();
    }

    private boolean isHoliday(LocalDate date) {
        for (JsonNode named : band.required("holidays")) {
            for (JsonNode calendar : calendars) {
                if (calendar.required("id").asString().equals(named.asString()) && isHoliday(calendar, date)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHoliday(JsonNode calendar, LocalDate date) {
        for (JsonNode holiday : calendar.required("dates")) {
            if (holiday.required("date").asString().equals(date.toString())) {
                return true;
            }
        }
        return false;
    }

    /// As written, since 24:00 is no time of a day.
    private record Hours(String start, String stop) {
        static Hours read(JsonNode hours) {
            return new Hours(
                    hours.required("from").asString(), hours.required("to").asString());
        }

        LocalTime from() {
            return LocalTime.parse(start);
        }

        LocalTime end() {
            return LocalTime.parse(stop);
        }

        /// Today at least.
        boolean lastsTillMidnight() {
            return stop.equals(MIDNIGHT) || runsPastMidnight();
        }

        boolean runsPastMidnight() {
            return !stop.equals(MIDNIGHT) && end().isBefore(from());
        }
    }
}
