package dev.gatehouse.client.imports.plan;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Directory;
import java.time.Instant;
import java.time.ZoneId;

/// What a file is compared with.
///
/// @param directory the tenant as the server has it
/// @param author who imports
/// @param now the server's time
/// @param zone in which the file's wall clocks are meant
/// @param enforceMachines whether rules on machines count at once, though nobody has enrolled these yet
/// @param reason the change set's; an account that was disabled for this reason may be enabled by an import
public record ImportContext(
        Directory directory, Author author, Instant now, ZoneId zone, boolean enforceMachines, String reason) {
    /// What every import's reason begins with.
    public static final String REASON = "Import of ";
}
