package dev.gatehouse.model.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/// One failure as data: what kind, and the values its sentence needs. Arguments never hold a secret; they may be shown,
/// sent and logged.
///
/// @param code what kind of failure
/// @param arguments values by name, for the sentence: instants in RFC 3339 UTC, durations in ISO 8601
public record Fault(FaultCode code, Map<String, String> arguments) {
    /// Keeps the order of the arguments and an own copy of them.
    public Fault {
        arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// A fault whose sentence needs no values.
    public static Fault of(FaultCode code) {
        return new Fault(code, Map.of());
    }

    /// A fault with one value.
    public static Fault of(FaultCode code, String name, Object value) {
        return new Fault(code, Map.of(name, value.toString()));
    }

    /// This fault with one more value.
    public Fault with(String name, Object value) {
        var more = new LinkedHashMap<>(arguments);
        more.put(name, value.toString());
        return new Fault(code, more);
    }
}
