package dev.gatehouse.ui.controls.table.page;

import java.util.List;

/// The answer to one query, read page by page. Its rows and their order do not change; a newer answer is another
/// source.
///
/// @param size how many rows
/// @param more whether there are more than were counted
/// @param pages reads some of them
/// @param <T> a row
public record PageSource<T>(long size, boolean more, Pages<T> pages) {
    /// Reads rows. Called in the background; may block.
    @FunctionalInterface
    public interface Pages<T> {
        /// Rows from an index on, fewer at the end.
        List<T> rows(long start, int count);
    }

    /// Rows that are all at hand.
    public static <T> PageSource<T> of(List<T> rows) {
        List<T> all = List.copyOf(rows);
        return new PageSource<>(all.size(), false, (start, count) -> {
            int from = (int) Math.min(start, all.size());
            return all.subList(from, Math.min(from + count, all.size()));
        });
    }
}
