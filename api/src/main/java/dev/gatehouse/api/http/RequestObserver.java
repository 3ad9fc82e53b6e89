package dev.gatehouse.api.http;

import java.time.Duration;

/// Is told of every request that was answered, for the figures.
@FunctionalInterface
public interface RequestObserver {
    /// One request has been answered.
    ///
    /// @param operation its `operationId`; `none` for a path that is no operation
    /// @param status the HTTP status
    /// @param took how long it took
    void answered(String operation, int status, Duration took);
}
