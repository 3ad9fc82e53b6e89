package dev.gatehouse.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times in words: relative next to absolute, rounded down, 24 hours, by the server's clock.
public final class TimeWords {
    private static final int DAYS_IN_WORDS = 14;
    private static final int DAYS_BY_WEEKDAY = 7;

    private final Messages messages;
    private final InstantSource clock;
    private final ZoneId zone;

    /// Words by the server's clock.
    ///
    /// @param messages the reader's language
    /// @param clock the server's time
    /// @param zone the reader's zone
    public TimeWords(Messages messages, InstantSource clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /// The reader's zone.
    public ZoneId zone() {
        return zone;
    }

    /// The present instant by the server's clock.
    public Instant now() {
        return clock.instant();
    }

    /// A past instant: `just now`, `3 min ago`, `today 14:02`, `yesterday 14:02`,
    /// `2 days ago (20 Nov 2026, 17:00 London · 17:00 UTC)`, and after 14 days the date.
    public String past(Instant instant) {
        Duration age = Duration.between(instant, now());
        ZonedDateTime local = instant.atZone(zone);
        long calendarDays = ChronoUnit.DAYS.between(local.toLocalDate(), today());
        if (age.toMinutes() < 60) {
            return relative(instant);
        }
        if (calendarDays <= 1) {
            return messages.text(calendarDays == 0 ? "time.today" : "time.yesterday", clockTime(local));
        }
        if (age.toDays() < DAYS_IN_WORDS) {
            return messages.text("time.both", relative(instant), absolute(instant));
        }
        return date(local.toLocalDate());
    }

    /// Only how long ago or in how long, rounded down: `2 days ago`, `in 14 h`. Stands next to an absolute time.
    public String relative(Instant instant) {
        Duration age = Duration.between(instant, now());
        boolean past = !age.isNegative();
        Duration span = age.abs();
        if (span.toMinutes() == 0) {
            return messages.text(past ? "time.justNow" : "time.inUnderAMinute");
        }
        if (span.toHours() == 0) {
            return messages.text(past ? "time.minutesAgo" : "time.inMinutes", span.toMinutes());
        }
        if (span.toDays() == 0) {
            return messages.text(past ? "time.hoursAgo" : "time.inHours", span.toHours());
        }
        return messages.text(past ? "time.daysAgo" : "time.inDays", span.toDays());
    }

    /// A moment that just passed, to the second: `3 s ago`; after a minute as [#past(Instant)].
    public String age(Instant instant) {
        Duration age = Duration.between(instant, now());
        return age.toSeconds() < 60 ? messages.text("time.secondsAgo", Math.max(0, age.toSeconds())) : past(instant);
    }

    /// A past or coming instant for a sentence: `today 18:00`, `tomorrow 09:00`, `Mon 23 Nov, 08:00` within a week,
    /// else `20 Nov 2026, 17:00`, in the reader's zone.
    public String moment(Instant instant) {
        return moment(instant, zone);
    }

    /// As [#moment(Instant)] in another zone, without its name.
    public String moment(Instant instant, ZoneId in) {
        ZonedDateTime local = instant.atZone(in);
        long days = ChronoUnit.DAYS.between(now().atZone(in).toLocalDate(), local.toLocalDate());
        if (days == 0) {
            return messages.text("time.today", clockTime(local));
        }
        if (Math.abs(days) == 1) {
            return messages.text(days == 1 ? "time.tomorrow" : "time.yesterday", clockTime(local));
        }
        String day =
                Math.abs(days) < DAYS_BY_WEEKDAY ? format("time.weekday.pattern", local) : date(local.toLocalDate());
        return messages.text("time.dateTime", day, clockTime(local));
    }

    /// The moment and in how long: `Mon 23 Nov, 08:00 (in 14 h)`.
    public String coming(Instant instant) {
        return messages.text("time.both", moment(instant), relative(instant));
    }

    /// In the reader's zone and in UTC: `20 Nov 2026, 17:00 London · 17:00 UTC`.
    public String absolute(Instant instant) {
        return absolute(instant, zone);
    }

    /// In a zone and in UTC: `20 Nov 2026, 17:00 London · 17:00 UTC`.
    public String absolute(Instant instant, ZoneId in) {
        ZonedDateTime local = instant.atZone(in);
        String there = dateTime(local) + " " + city(in);
        if (in.normalized().equals(ZoneOffset.UTC)) {
            return there;
        }
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        boolean sameDay = utc.toLocalDate().equals(local.toLocalDate());
        return there + " · " + (sameDay ? clockTime(utc) : dateTime(utc)) + " UTC";
    }

    /// For a hover: UTC, the reader's zone and, when it differs, theirs, each with its name.
    public String everywhere(Instant instant, ZoneId theirs) {
        String text = absolute(instant, zone);
        return theirs.equals(zone) ? text : text + " · " + dateTime(instant.atZone(theirs)) + " " + city(theirs);
    }

    /// For a column of times: `20 Nov 2026, 17:00`; the zone stands in the header.
    public String cell(Instant instant) {
        return dateTime(instant.atZone(zone));
    }

    /// For a column of times to the second: `20 Nov 2026, 17:00:03`.
    public String cellWithSeconds(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return messages.text(
                "time.dateTime", date(local.toLocalDate()), marked(local, format("time.seconds.pattern", local)));
    }

    /// The header of a column of times: `Time (London)`.
    public String header(String name) {
        return messages.text("time.header", name, city(zone));
    }

    /// The end of a validity: `until 20 Nov 2026, 17:00`; at midnight in the home zone `to the end of 31 Dec 2026`.
    public String end(Instant until, ZoneId home) {
        ZonedDateTime local = until.atZone(home);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return messages.text("time.toTheEndOf", date(local.toLocalDate().minusDays(1)));
        }
        return messages.text("time.until", dateTime(until.atZone(home)));
    }

    /// A day: `20 Nov 2026`.
    public String date(LocalDate day) {
        return day("time.date.pattern", day);
    }

    /// A day without its year: `20 Nov`.
    public String dayOfYear(LocalDate day) {
        return day("time.dayOfYear.pattern", day);
    }

    /// A day by its weekday, where its month goes without saying: `Mon 23`.
    public String weekday(LocalDate day) {
        return day("time.weekdayNumber.pattern", day);
    }

    /// A month: `November 2026`.
    public String month(YearMonth month) {
        return day("time.month.pattern", month.atDay(1));
    }

    private String day(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        messages.raw(key), messages.language().locale())
                .format(day);
    }

    /// Reads a day as [#date(LocalDate)] writes it.
    public Optional<LocalDate> readDate(String text) {
        try {
            return Optional.of(LocalDate.parse(
                    text,
                    DateTimeFormatter.ofPattern(
                            messages.raw("time.date.pattern"),
                            messages.language().locale())));
        } catch (DateTimeParseException expectedForOtherForms) {
            return Optional.empty();
        }
    }

    /// A day without its year if it is this year's: `3 Nov`.
    public String shortDate(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.getYear() == today().getYear()
                ? format("time.dayOfYear.pattern", local)
                : date(local.toLocalDate());
    }

    /// The wall clock in the reader's zone: `17:32`.
    public String clock(Instant instant) {
        return clockTime(instant.atZone(zone));
    }

    /// The wall clock in another zone: `17:32`.
    public String clock(Instant instant, ZoneId in) {
        return clockTime(instant.atZone(in));
    }

    /// The wall clock in the reader's zone, to the second: `17:20:03`.
    public String clockWithSeconds(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return marked(local, format("time.seconds.pattern", local));
    }

    /// The place a zone is named after: `London`, `UTC`.
    public static String city(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    private String dateTime(ZonedDateTime local) {
        return messages.text("time.dateTime", date(local.toLocalDate()), clockTime(local));
    }

    private String clockTime(ZonedDateTime local) {
        return marked(local, format("time.clock.pattern", local));
    }

    /// The hour that comes twice says which one it is: `01:30 (first, BST)`.
    private String marked(ZonedDateTime local, String time) {
        ZonedDateTime first = local.withEarlierOffsetAtOverlap();
        if (first.getOffset().equals(local.withLaterOffsetAtOverlap().getOffset())) {
            return time;
        }
        String key = first.getOffset().equals(local.getOffset()) ? "time.firstPass" : "time.secondPass";
        return messages.text(key, time, format("time.zone.pattern", local));
    }

    private String format(String key, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(
                        messages.raw(key), messages.language().locale())
                .format(local);
    }
}
