package dev.gatehouse.client.imports.limits;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// When and from where a file lets an account in. Both must hold.
///
/// @param hours when; empty if it does not say
/// @param hoursAt the line that says so
/// @param machines names of the machines, in upper case; none if it does not say
/// @param machinesAt the line that says so
public record SourceLimits(Optional<UtcHours> hours, long hoursAt, SortedSet<String> machines, long machinesAt) {
    /// Nothing is said.
    public static final SourceLimits NONE = new SourceLimits(Optional.empty(), 0, new TreeSet<>(), 0);

    /// Keeps own copies.
    public SourceLimits {
        machines = Collections.unmodifiableSortedSet(new TreeSet<>(machines));
    }
}
