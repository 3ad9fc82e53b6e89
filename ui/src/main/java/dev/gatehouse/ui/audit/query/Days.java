package dev.gatehouse.ui.audit.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Instants as one types them: `2026-11-01`, `2026-11-01T14:02`, RFC 3339 in UTC, `today`, `yesterday`, `7d`, `12h`.
///
/// @param now the server's time
/// @param zone the reader's zone, in which a day is meant
record Days(Instant now, ZoneId zone) {
    private static final Pattern BACK = Pattern.compile("(\\d{1,4})([dh])");

    /// The first instant of what was typed.
    Optional<Instant> first(String typed) {
        return instant(typed).or(() -> day(typed).map(this::midnight));
    }

    /// The first instant after what was typed: a day is meant to its end.
    Optional<Instant> end(String typed) {
        return instant(typed).or(() -> day(typed).map(day -> midnight(day.plusDays(1))));
    }

    /// How one types a first instant.
    String first(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return isMidnight(local) ? local.toLocalDate().toString() : instant.toString();
    }

    /// How one types an end: the midnight after a day is that day.
    String end(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return isMidnight(local) ? local.toLocalDate().minusDays(1).toString() : instant.toString();
    }

    private Optional<Instant> instant(String typed) {
        Matcher back = BACK.matcher(typed.toLowerCase(Locale.ROOT));
        if (back.matches()) {
            long count = Long.parseLong(back.group(1));
            return Optional.of(now.minus(count, back.group(2).equals("d") ? ChronoUnit.DAYS : ChronoUnit.HOURS));
        }
        String upper = typed.toUpperCase(Locale.ROOT);
        return upper.endsWith("Z")
                ? read(() -> Instant.parse(upper))
                : read(() -> LocalDateTime.parse(upper).atZone(zone).toInstant());
    }

    private Optional<LocalDate> day(String typed) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> read(() -> LocalDate.parse(typed));
        };
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean isMidnight(ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static <T> Optional<T> read(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }
}
