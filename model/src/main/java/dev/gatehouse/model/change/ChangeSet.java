package dev.gatehouse.model.change;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Changes that apply together or not at all, in their order.
///
/// @param base the revision that the sender saw
/// @param key makes a repeated send harmless; one for each intention
/// @param reason why, 0 to 500 characters
/// @param ticket on what ticket
/// @param callerCheck how the caller was verified
/// @param changes 1 to 50,000 of them
public record ChangeSet(
        long base,
        UUID key,
        String reason,
        Optional<String> ticket,
        Optional<CallerCheck> callerCheck,
        List<Change> changes) {
    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException if a bound is broken
    public ChangeSet {
        if (base < 0
                || reason.length() > Bounds.TEXT
                || ticket.map(String::length).orElse(0) > Bounds.NUMBER
                || changes.isEmpty()
                || changes.size() > Bounds.CHANGES) {
            throw new IllegalArgumentException("a change set out of bounds");
        }
        changes = List.copyOf(changes);
    }
}
