package dev.gatehouse.demo.prove.live;

/// A request and its answer.
///
/// @param side the process that it went to
/// @param path what was asked for
/// @param begun when it was begun, by [System#nanoTime]
/// @param ended when the whole answer was there
/// @param status of the answer
/// @param text the answer
record Seen(int side, String path, long begun, long ended, int status, String text) {
    /// As told in a failure, with times relative to the moment that matters.
    String told(long moment) {
        return "%d from process %d for %s, begun %.2f ms and answered %.2f ms after"
                .formatted(status, side, path, (begun - moment) / 1e6, (ended - moment) / 1e6);
    }
}
