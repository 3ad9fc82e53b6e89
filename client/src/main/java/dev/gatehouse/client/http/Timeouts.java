package dev.gatehouse.client.http;

import java.time.Duration;

/// How long this client waits.
///
/// @param connect for the server to take the connection
/// @param answer for the whole of a short answer
/// @param work for the server to apply a large set, or to begin a stream
/// @param silence for the next bytes of a stream
public record Timeouts(Duration connect, Duration answer, Duration work, Duration silence) {
    /// What people and scripts get.
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofSeconds(45));
}
