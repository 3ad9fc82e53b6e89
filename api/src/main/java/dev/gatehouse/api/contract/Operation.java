package dev.gatehouse.api.contract;

import java.util.List;
import java.util.Set;

/// One operation of the contract.
///
/// @param id its `operationId`
/// @param method the HTTP method
/// @param path its path template
/// @param access who may call it
/// @param sessions the kinds of session that are good for it; empty where none is needed
/// @param houseOnly whether it is an operation on the house, for operators
/// @param bodyLimit most bytes of a body; 0 if it takes none
/// @param parameters what path, query and headers may hold
public record Operation(
        String id,
        String method,
        PathTemplate path,
        Access access,
        Set<String> sessions,
        boolean houseOnly,
        int bodyLimit,
        List<Parameter> parameters) {
    /// Keeps own copies.
    public Operation {
        sessions = Set.copyOf(sessions);
        parameters = List.copyOf(parameters);
    }

    /// Whether it takes a body.
    public boolean takesBody() {
        return bodyLimit > 0;
    }

    /// Whether the path names a tenant.
    public boolean namesTenant() {
        return path.segments().contains("{tenant}");
    }
}
