package dev.gatehouse.ui.port;

import java.time.Instant;

/// Where an answer came from, and how old it is.
public sealed interface Origin {
    /// The instant the answer was true at, by the server's clock.
    Instant asOf();

    /// The copy on this workstation.
    ///
    /// @param asOf when it was last in step with the server
    record Workstation(Instant asOf) implements Origin {}

    /// The server, just now.
    ///
    /// @param asOf the server's time of the answer
    record Server(Instant asOf) implements Origin {}
}
