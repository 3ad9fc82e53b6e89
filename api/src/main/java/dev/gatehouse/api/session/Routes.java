package dev.gatehouse.api.session;

import dev.gatehouse.api.contract.Access;
import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.http.Endpoint;
import dev.gatehouse.api.http.RouteTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Collects what answers which operation. Whether somebody has to be signed in is not for the collector to say, but for
/// the contract.
public final class Routes {
    private final Gate gate;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /// @param gate lets in who may
    public Routes(Gate gate) {
        this.gate = gate;
    }

    /// Something that answers anybody.
    public Routes open(String operation, Endpoint endpoint) {
        open.add(operation);
        return put(operation, call -> {
            call.check();
            return endpoint.answer(call);
        });
    }

    /// Something that answers who may call it.
    public Routes guarded(String operation, Guarded endpoint) {
        return put(operation, gate.guard(endpoint));
    }

    private Routes put(String operation, Endpoint endpoint) {
        if (endpoints.put(operation, endpoint) != null) {
            throw new IllegalStateException("two endpoints answer " + operation);
        }
        return this;
    }

    /// The table of them all.
    ///
    /// @throws IllegalStateException if it does not agree with the contract
    public RouteTable table(Contract contract) {
        for (Operation operation : contract.operations()) {
            if (operation.access() instanceof Access.Anybody != open.contains(operation.id())) {
                throw new IllegalStateException("the contract says otherwise who may call " + operation.id());
            }
        }
        return new RouteTable(contract, endpoints);
    }
}
