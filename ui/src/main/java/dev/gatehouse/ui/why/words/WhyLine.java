package dev.gatehouse.ui.why.words;

import dev.gatehouse.ui.controls.Status;
import java.util.Optional;

/// One condition, as a line says it.
///
/// @param status whether it stands in the way
/// @param kind what it is
/// @param title what it is called, and whether it permits
/// @param detail what was needed and what was, or what it asks; empty: nothing to add
public record WhyLine(Status status, Kind kind, String title, Optional<String> detail) {
    /// What lines are about.
    public enum Kind {
        /// The account, a waiver, or a role that brings a permission.
        OTHER,
        /// A rule that permits.
        PERMITS,
        /// A rule that refuses.
        REFUSES,
        /// A rule that is off.
        OFF
    }
}
