package dev.gatehouse.ui.port.log;

import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;

/// Checkpoints as files, for two who cannot compare through the server, or do not want to. Calls block.
public interface CheckpointFiles {
    /// Writes the last checkpoint that this workstation has proved (C2SP tlog-checkpoint), whole or not at all.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `not_here` if nothing of the log was seen, `bad_file`,
    ///     `disk_full`
    void save(TenantId tenant, Path to);

    /// Holds a checkpoint that somebody else has seen against this workstation's own tree. That it is another log's
    /// under
    /// the same keys is an alarm.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `not_here` if nothing of the log was seen, `bad_file`
    Comparison compare(TenantId tenant, Path file);

    /// What came of it.
    sealed interface Comparison {}

    /// Both saw the same log.
    ///
    /// @param size how many entries that is true of
    record Same(long size) implements Comparison {}

    /// The other has seen more than this workstation, which cannot tell yet.
    ///
    /// @param size what the other has seen
    /// @param here what was seen here
    record Ahead(long size, long here) implements Comparison {}

    /// The other was shown another log.
    ///
    /// @param size what the other has seen
    record Split(long size) implements Comparison {}

    /// It is no checkpoint of this log, or not signed by it.
    record NotThisLog() implements Comparison {}
}
