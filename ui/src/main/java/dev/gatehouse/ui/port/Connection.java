package dev.gatehouse.ui.port;

import java.time.Instant;

/// How this console stands to its server, as the status pill says it.
public sealed interface Connection {
    /// Not signed in yet.
    record None() implements Connection {}

    /// Everything is as the server has it.
    ///
    /// @param protocol for example `TLS 1.3`
    /// @param synced when the copy was last in step
    record Online(String protocol, Instant synced) implements Connection {}

    /// Fetching a tenant's copy.
    ///
    /// @param tenant its name for people
    /// @param percent how far, 0 to 100
    record Syncing(String tenant, int percent) implements Connection {}

    /// The server went away a moment ago; trying again.
    ///
    /// @param asOf when the copy was last in step
    record Reconnecting(Instant asOf) implements Connection {}

    /// Working on the copy.
    ///
    /// @param asOf when the copy was last in step
    /// @param readableUntil when the copy may no longer be read
    record Offline(Instant asOf, Instant readableUntil) implements Connection {}

    /// Whether the server can be asked now.
    default boolean isOnline() {
        return switch (this) {
            case Online _, Syncing _ -> true;
            case None _, Reconnecting _, Offline _ -> false;
        };
    }
}
