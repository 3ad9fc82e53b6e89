package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.evidence.Manifest;

/// What is proved of a package.
///
/// @param manifest its claims, each of which came out
/// @param before how the beginning of the period is known to lie in it
/// @param after how the end of the period is known to lie in it
public record PackageProof(Manifest manifest, Reach before, Reach after) {
    /// How far the range reaches.
    public enum Reach {
        /// To the end of the log: there is nothing more.
        LOG,
        /// Past the end of the period, by entries that lie outside. Further out there may be one whose time is out of
        /// order; that there is none is what the signer says.
        PERIOD
    }
}
