package dev.gatehouse.model.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Instants as text (RFC 3339, UTC, `Z`): the same text as [Instant#toString], written digit by digit. Every row of
/// every list has several, and the general formatter costs more than reading the row does.
public final class Rfc3339 {
    private static final int LONGEST = 30;
    private static final int LAST_YEAR = 9_999;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Rfc3339() {}

    /// The instant, with 0, 3, 6 or 9 digits of a second.
    public static String text(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            return instant.toString();
        }
        var out = new StringBuilder(LONGEST);
        digits(out, at.getYear(), 1_000);
        digits(out.append('-'), at.getMonthValue(), 10);
        digits(out.append('-'), at.getDayOfMonth(), 10);
        digits(out.append('T'), at.getHour(), 10);
        digits(out.append(':'), at.getMinute(), 10);
        digits(out.append(':'), at.getSecond(), 10);
        fraction(out, at.getNano());
        return out.append('Z').toString();
    }

    private static void fraction(StringBuilder out, int nanos) {
        if (nanos == 0) {
            return;
        }
        out.append('.');
        if (nanos % NANOS_PER_MILLI == 0) {
            digits(out, nanos / NANOS_PER_MILLI, 100);
        } else if (nanos % NANOS_PER_MICRO == 0) {
            digits(out, nanos / NANOS_PER_MICRO, 100_000);
        } else {
            digits(out, nanos, 100_000_000);
        }
    }

    /// A number with leading zeros.
    ///
    /// @param first the value of the first digit
    private static void digits(StringBuilder out, int number, int first) {
        for (int place = first; place > 0; place /= 10) {
            out.append((char) ('0' + number / place % 10));
        }
    }
}
