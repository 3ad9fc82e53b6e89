package dev.gatehouse.api.export.format;

import java.util.ArrayList;
import java.util.List;

/// A reader of CSV as RFC 4180 says it, sign by sign.
final class CsvRows {
    private CsvRows() {}

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean pair = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (pair) {
                    i++;
                }
                if (c == '"' && !pair) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
                continue;
            }
            switch (c) {
                case '"' -> quoted = true;
                case ',' -> {
                    row.add(cell.toString());
                    cell.setLength(0);
                }
                case '\r' -> {
                    if (text.charAt(++i) != '\n') {
                        throw new AssertionError("a line ends with CRLF");
                    }
                    row.add(cell.toString());
                    cell.setLength(0);
                    rows.add(List.copyOf(row));
                    row.clear();
                }
                default -> cell.append(c);
            }
        }
        if (quoted || !row.isEmpty() || !cell.isEmpty()) {
            throw new AssertionError("the last row does not end");
        }
        return rows;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
