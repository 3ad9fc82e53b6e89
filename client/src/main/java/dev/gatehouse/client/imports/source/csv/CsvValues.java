package dev.gatehouse.client.imports.source.csv;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;

/// What cells mean.
final class CsvValues {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "active", "enabled", "on");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "inactive", "disabled", "off", "suspended");

    private CsvValues() {}

    /// When an account ends: a date means to its end.
    static SourceEnd end(String text) throws RowException {
        if (text.equalsIgnoreCase("never")) {
            return SourceEnd.NEVER;
        }
        return new SourceEnd.At(isDate(text) ? SourceTime.endOf(date(text)) : moment(text));
    }

    /// When an account begins: a date means from its beginning.
    static SourceTime start(String text) throws RowException {
        return isDate(text) ? SourceTime.startOf(date(text)) : moment(text);
    }

    /// Yes or no.
    static boolean yes(String column, String text) throws RowException {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new RowException(column + " says neither yes nor no");
        }
        return YES.contains(word);
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static LocalDate date(String text) throws RowException {
        try {
            return within(LocalDate.parse(text).atStartOfDay()).toLocalDate();
        } catch (DateTimeException e) {
            throw noTime();
        }
    }

    private static SourceTime moment(String text) throws RowException {
        String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T");
        try {
            if (iso.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
                var exact = OffsetDateTime.parse(iso);
                within(exact.toLocalDateTime());
                return new SourceTime.Exactly(exact.toInstant());
            }
            return new SourceTime.Local(within(LocalDateTime.parse(iso)));
        } catch (DateTimeException e) {
            throw noTime();
        }
    }

    private static LocalDateTime within(LocalDateTime time) throws RowException {
        if (time.getYear() < 1901 || time.getYear() > 9998) {
            throw noTime();
        }
        return time;
    }

    private static RowException noTime() {
        return new RowException("no time: 2026-12-31, 2026-12-31T17:00, 2026-12-31T17:00:00Z or never is meant");
    }
}
