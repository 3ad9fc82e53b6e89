package dev.gatehouse.demo.oracle.gate;

/// The tenant that a path names.
public enum Place {
    /// The caller's own; where the path names none, too.
    OWN,
    /// One that is there, but not the caller's.
    OTHER,
    /// One that is not there.
    MISSING
}
