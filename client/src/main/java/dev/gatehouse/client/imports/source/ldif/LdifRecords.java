package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits LDIF into records of unfolded lines (RFC 2849), comments left out, and knows where each stands. One record is
/// held at a time.
final class LdifRecords {
    /// Most bytes of a record, and of a line.
    static final int LONGEST = 1 << 24;

    private final byte[] text;
    private int next;
    private long number = 1;

    /// @throws SourceException if the text ends within a line, as a file does that was cut
    LdifRecords(byte[] text) throws SourceException {
        this.text = text;
        if (text[text.length - 1] != '\n') {
            long last = java.util.stream.IntStream.range(0, text.length)
                    .filter(i -> text[i] == '\n')
                    .count();
            throw new SourceException(
                    SourceException.Trouble.CUT, "the file ends within a line, so it seems cut", last + 1);
        }
    }

    /// The lines of the next record; empty at the end.
    ///
    /// @throws SourceException if a line or record exceeds its bound
    Optional<List<LdifLine>> next() throws SourceException {
        List<LdifLine> lines = new ArrayList<>();
        int first = next;
        while (next < text.length) {
            long at = number;
            String raw = raw();
            if (raw.isEmpty()) {
                if (!lines.isEmpty()) {
                    return Optional.of(lines);
                }
                first = next;
                continue;
            }
            var unfolded = new StringBuilder(raw);
            while (next < text.length && text[next] == ' ') {
                String more = raw();
                unfolded.append(more, 1, more.length());
                if (unfolded.length() > LONGEST) {
                    throw tooLong(at);
                }
            }
            if (raw.charAt(0) != '#') {
                lines.add(new LdifLine(at, unfolded.toString()));
            }
            if (next - first > LONGEST) {
                throw tooLong(at);
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    /// The next line as it stands, without its end.
    private String raw() throws SourceException {
        int start = next;
        while (text[next] != '\n') {
            next++;
        }
        int end = next > start && text[next - 1] == '\r' ? next - 1 : next;
        next++;
        number++;
        if (end - start > LONGEST) {
            throw tooLong(number - 1);
        }
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    private static SourceException tooLong(long line) {
        return new SourceException(
                SourceException.Trouble.BROKEN, "a record longer than " + (LONGEST >> 20) + " MiB", line);
    }
}
