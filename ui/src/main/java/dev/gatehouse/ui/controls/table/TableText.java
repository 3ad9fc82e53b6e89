package dev.gatehouse.ui.controls.table;

import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as text for the clipboard.
public enum TableText {
    /// Tab-separated with a header, as spreadsheets take it.
    TABS {
        @Override
        <T> String of(List<Column<T>> columns, List<T> rows) {
            return lines(columns, rows, "\t", "\n", (column, text) -> calm(text.replaceAll("[\\t\\r\\n]+", " ")));
        }
    },
    /// Comma-separated with a header (RFC 4180).
    CSV {
        @Override
        <T> String of(List<Column<T>> columns, List<T> rows) {
            return lines(columns, rows, ",", "\r\n", (column, text) -> quoted(calm(text)));
        }
    },
    /// A list of objects, named by the columns' own names.
    JSON {
        @Override
        <T> String of(List<Column<T>> columns, List<T> rows) {
            return rows.stream()
                    .map(row -> CanonicalJson.text(object(columns, row)))
                    .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
        }
    };

    /// The rows, in this form.
    abstract <T> String of(List<Column<T>> columns, List<T> rows);

    private static <T> String lines(
            List<Column<T>> columns,
            List<T> rows,
            String between,
            String end,
            BiFunction<Column<T>, String, String> cell) {
        Stream<String> header = Stream.of(columns.stream()
                .map(column -> cell.apply(column, column.title()))
                .collect(Collectors.joining(between)));
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> cell.apply(column, column.copied().apply(row)))
                        .collect(Collectors.joining(between)));
        return Stream.concat(header, lines).collect(Collectors.joining(end, "", end));
    }

    private static <T> Json.Obj object(List<Column<T>> columns, T row) {
        var out = new JsonBuilder();
        columns.forEach(column -> out.put(column.id(), column.copied().apply(row)));
        return out.build();
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /// A leading sign would make a spreadsheet calculate.
    private static String calm(String text) {
        return text.matches("(?s)[=+@-].+") ? "'" + text : text;
    }
}
