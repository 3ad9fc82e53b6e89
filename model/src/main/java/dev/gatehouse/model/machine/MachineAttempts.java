package dev.gatehouse.model.machine;

import java.time.Instant;
import java.util.Optional;

/// What an enrolled machine has counted of one account: wrong passwords that were typed at it and nowhere else. It is
/// counted by itself, so that strangers cannot lock out whoever sits there.
///
/// @param failed wrong passwords in a row
/// @param lockRounds how often in a row it was locked; each doubles the next lock
/// @param lockedUntil end of the lock, exclusive
public record MachineAttempts(int failed, int lockRounds, Optional<Instant> lockedUntil) {
    /// Nobody typed a wrong one.
    public static final MachineAttempts NONE = new MachineAttempts(0, 0, Optional.empty());
}
