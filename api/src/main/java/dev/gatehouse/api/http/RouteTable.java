package dev.gatehouse.api.http;

import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.contract.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which endpoint answers which request. Made from the contract: an operation without an endpoint, or an endpoint
/// without an operation, is a server that does not start.
public final class RouteTable {
    /// What a request is for.
    public sealed interface Match {
        /// An operation of the contract.
        ///
        /// @param operation which
        /// @param endpoint what answers it
        /// @param path what stands in the places of its path
        record Found(Operation operation, Endpoint endpoint, Map<String, String> path) implements Match {}

        /// The path is there, but not with this method.
        ///
        /// @param allowed the methods it has
        record OtherMethod(Set<String> allowed) implements Match {}

        /// No such path.
        record Nothing() implements Match {}
    }

    private record Route(Operation operation, Endpoint endpoint) {}

    private final List<Route> routes;

    /// Joins operations and endpoints.
    ///
    /// @param endpoints by `operationId`
    /// @throws IllegalStateException if they do not belong together one by one
    public RouteTable(Contract contract, Map<String, Endpoint> endpoints) {
        var left = new HashSet<>(endpoints.keySet());
        var joined = new ArrayList<Route>();
        for (Operation operation : contract.operations()) {
            Endpoint endpoint = endpoints.get(operation.id());
            if (endpoint == null || !left.remove(operation.id())) {
                throw new IllegalStateException("nothing, or too much, answers " + operation.id());
            }
            joined.add(new Route(operation, endpoint));
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("not in the contract: " + new TreeSet<>(left));
        }
        routes = List.copyOf(joined);
    }

    /// What a request is for.
    ///
    /// @param path the raw path; one with an escape matches nothing, for no path of ours needs one
    public Match match(String method, String path) {
        List<String> segments = PathTemplate.split(path);
        var allowed = new TreeSet<String>();
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.operation().path().match(segments);
            if (values.isPresent()) {
                if (route.operation().method().equals(method)) {
                    return new Match.Found(route.operation(), route.endpoint(), values.get());
                }
                allowed.add(route.operation().method());
            }
        }
        return allowed.isEmpty() ? new Match.Nothing() : new Match.OtherMethod(allowed);
    }
}
