package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.json.Json;

/// Reads JSON, strictly: no member twice, nothing behind the value.
@FunctionalInterface
public interface JsonReading {
    /// The one value that these bytes are.
    ///
    /// @param utf8 at most [PackageForm#LONGEST_LINE]
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for what is none
    Json read(byte[] utf8);
}
