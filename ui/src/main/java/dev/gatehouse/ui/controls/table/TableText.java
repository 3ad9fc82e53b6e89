package dev.gatehouse.ui.controls.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as text for the clipboard: tab-separated, with a header.
final class TableText {
    private TableText() {}

    static <T> String of(List<Column<T>> columns, List<T> rows) {
        Stream<String> header = Stream.of(
                columns.stream().map(Column::title).map(TableText::cell).collect(Collectors.joining("\t")));
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> cell(column.copied().apply(row)))
                        .collect(Collectors.joining("\t")));
        return Stream.concat(header, lines).collect(Collectors.joining("\n", "", "\n"));
    }

    /// A tab or a line break inside a cell would shift the others; a leading sign would make a spreadsheet calculate.
    private static String cell(String text) {
        String flat = text.replaceAll("[\\t\\r\\n]+", " ");
        return flat.matches("[=+@-].+") ? "'" + flat : flat;
    }
}
