package dev.gatehouse.client.imports.source.calendar;

import dev.gatehouse.client.imports.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line after unfolding (RFC 5545 §3.1): `NAME;PARAMETERS:VALUE`.
///
/// @param number where it begins, from 1
/// @param name in upper case
/// @param value as it stands
record ContentLine(long number, String name, String value) {
    private static final int LONGEST = 1 << 16;

    /// All lines of a file.
    ///
    /// @throws SourceException if one is too long or no such line
    static List<ContentLine> read(byte[] text) throws SourceException {
        List<ContentLine> lines = new ArrayList<>();
        var unfolded = new StringBuilder();
        long begun = 1;
        long number = 0;
        for (String raw : (Iterable<String>) new String(text, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            if (raw.startsWith(" ") || raw.startsWith("\t")) {
                unfolded.append(raw, 1, raw.length());
            } else {
                add(lines, begun, unfolded);
                begun = number;
                unfolded.setLength(0);
                unfolded.append(raw);
            }
            if (unfolded.length() > LONGEST) {
                throw new SourceException(
                        SourceException.Trouble.BROKEN, "a line longer than " + (LONGEST >> 10) + " KiB", begun);
            }
        }
        add(lines, begun, unfolded);
        return lines;
    }

    private static void add(List<ContentLine> lines, long number, CharSequence unfolded) throws SourceException {
        String text = unfolded.toString();
        if (text.isBlank()) {
            return;
        }
        int colon = colon(text);
        if (colon < 1) {
            throw new SourceException(SourceException.Trouble.BROKEN, "not a line of a calendar", number);
        }
        int end = text.indexOf(';');
        String name = text.substring(0, end >= 0 && end < colon ? end : colon);
        lines.add(new ContentLine(
                number,
                name.strip().toUpperCase(Locale.ROOT),
                text.substring(colon + 1).strip()));
    }

    /// The colon before the value: parameters may have some between quotes.
    private static int colon(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /// The value as text (RFC 5545 §3.3.11), on one line, at most so long.
    String text(int longest) {
        String plain = value.replaceAll("\\\\[nN]", " ")
                .replaceAll("\\\\([\\\\;,])", "$1")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}
