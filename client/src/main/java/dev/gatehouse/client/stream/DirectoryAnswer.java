package dev.gatehouse.client.stream;

import java.time.Instant;
import java.util.Optional;

/// How reading a directory ended.
public sealed interface DirectoryAnswer {
    /// All lines were read.
    ///
    /// @param position where the directory now is: what to say next time
    /// @param time the server's time
    /// @param lines how many came
    record Read(Position position, Instant time, long lines) implements DirectoryAnswer {}

    /// The position given is too far back, or the person's rights changed since: nothing came; read without it.
    ///
    /// @param revision the directory's revision
    record Stale(long revision) implements DirectoryAnswer {}

    /// Nothing has changed since the position given.
    record Unchanged() implements DirectoryAnswer {}

    /// How far somebody has read.
    ///
    /// @param revision of the directory
    /// @param facts counter of what sign-in knows
    /// @param rights what the person might read, as the server's digest
    /// @param etag the server's name for all this
    record Position(long revision, long facts, Optional<String> rights, Optional<String> etag) {}
}
