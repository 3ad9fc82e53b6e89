package dev.gatehouse.client.calendars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The lines of an iCalendar file: escaped, folded at 75 bytes, each ended by CR and LF (RFC 5545 §3.1, §3.3.11).
final class CalendarText {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder out = new StringBuilder();

    /// Adds a line whose value needs no escaping.
    void line(String name, String value) {
        String whole = name + ":" + value;
        int room = LONGEST;
        for (int at = 0; at < whole.length(); ) {
            int point = whole.codePointAt(at);
            int bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                out.append("\r\n ");
                room = LONGEST - 1;
            }
            out.appendCodePoint(point);
            room -= bytes;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }

    /// Adds a line whose value is a text.
    void text(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    /// A time on some clock: `20261123T080000`.
    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    /// An instant: `20261123T080000Z`.
    static String utc(Instant instant) {
        return local(instant.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "Z";
    }

    /// An offset: `+0100`, `-003320`.
    static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text =
                "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3_600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }

    /// All lines so far.
    @Override
    public String toString() {
        return out.toString();
    }
}
