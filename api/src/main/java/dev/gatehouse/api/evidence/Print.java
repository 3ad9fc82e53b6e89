package dev.gatehouse.api.evidence;

import dev.gatehouse.api.evidence.Listing.Row;
import dev.gatehouse.model.audit.Target;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An index to be printed: PDF 1.4 (ISO 32000-1) with nothing in it that differs from run to run, no date, no id. It
/// has one face that every reader has, and so letters without marks only: ids instead of names, which the page has.
final class Print {
    private static final int LINES = 60;
    private static final int WIDTH = 104;
    private static final String PAGE_SIZE = "[0 0 842 595]";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    private final List<Integer> offsets = new ArrayList<>();

    private Print() {}

    /// @param summary what is claimed
    /// @param rows the first matches
    static byte[] of(List<String> summary, List<Row> rows) {
        var lines = new ArrayList<String>();
        lines.add("EVIDENCE PACKAGE");
        lines.add("");
        summary.forEach(line -> fold(line, lines));
        lines.add("");
        lines.add("     ENTRY  TIME (UTC)                   ACTION                  OUTCOME   WHO, TO WHOM OR WHAT");
        rows.forEach(row -> fold(line(row), lines));
        return new Print().pages(lines);
    }

    private static String line(Row row) {
        return "%10d  %-27s  %-22s  %-8s  %s%s"
                .formatted(
                        row.index(),
                        row.event().time(),
                        row.event().action(),
                        row.event().outcome().wire(),
                        row.event().actor(),
                        row.event()
                                .target()
                                .map(Target::wire)
                                .map(to -> " " + to)
                                .orElse(""));
    }

    private static void fold(String line, List<String> lines) {
        String left = line;
        while (left.length() > WIDTH) {
            lines.add(left.substring(0, WIDTH));
            left = "            " + left.substring(WIDTH);
        }
        lines.add(left);
    }

    /// Object 1 is the catalogue, 2 the tree of pages, 3 the face; then a page and its content, in turn.
    private byte[] pages(List<String> lines) {
        int count = (lines.size() + LINES - 1) / LINES;
        raw("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Pages /Count " + count + " /Kids [ " + kids + "] >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        for (int i = 0; i < count; i++) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox " + PAGE_SIZE
                    + " /Resources << /Font << /F 3 0 R >> >> /Contents " + (5 + 2 * i) + " 0 R >>");
            String content = content(lines.subList(i * LINES, Math.min(lines.size(), (i + 1) * LINES)));
            object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        int at = out.size();
        raw("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> raw("%010d 00000 n \n".formatted(offset)));
        raw("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static String content(List<String> lines) {
        var text = new StringBuilder("BT /F 8 Tf 8.5 TL 36 560 Td\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") '\n"));
        return text.append("ET").toString();
    }

    private static String escaped(String line) {
        var text = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (c == '(' || c == ')' || c == '\\') {
                text.append('\\').append((char) c);
            } else {
                text.append(c >= ' ' && c <= '~' ? (char) c : '?');
            }
        });
        return text.toString();
    }

    private void object(String body) {
        offsets.add(out.size());
        raw(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
