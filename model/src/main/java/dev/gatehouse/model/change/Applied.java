package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;

/// What comes of applying changes to a picture.
public sealed interface Applied {
    /// All of them applied.
    ///
    /// @param directory the picture after, one revision on
    record Done(Directory directory) implements Applied {}

    /// One of them cannot be applied; nothing was.
    ///
    /// @param index which, from 0
    /// @param fault why
    record Refused(int index, Fault fault) implements Applied {}
}
