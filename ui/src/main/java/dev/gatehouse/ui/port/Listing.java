package dev.gatehouse.ui.port;

import java.util.List;

/// The answer to one query, read page by page. The rows and their order stay as they were when it was opened; whoever
/// wants newer ones opens it again.
///
/// @param <T> a row
public interface Listing<T> {
    /// How many rows there are.
    long size();

    /// Whether there are more rows than were counted.
    boolean isCapped();

    /// Where the rows come from.
    Origin origin();

    /// Some rows. Blocks.
    ///
    /// @param start index of the first, from 0
    /// @param count how many, at most 512; fewer come back at the end
    List<T> rows(long start, int count);
}
