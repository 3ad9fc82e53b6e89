package dev.gatehouse.demo.prove;

import dev.gatehouse.demo.oracle.gate.Need;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The operations that the contract names: whatever is added to it is tried, too.
///
/// @param all of them, in the contract's order
public record Contract(List<Operation> all) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// Keeps an own copy.
    public Contract {
        all = List.copyOf(all);
    }

    /// One operation.
    ///
    /// @param id its `operationId`
    /// @param method in capitals
    /// @param path with places in braces
    /// @param need what it asks of whoever calls it
    public record Operation(String id, String method, String path, Need need) {
        /// Whether its path names a tenant.
        public boolean namesTenant() {
            return need.namesTenant();
        }

        /// The path with its places filled.
        ///
        /// @param tenant for `{tenant}`
        /// @param id for whatever else
        public String at(String tenant, String id) {
            return path.replace("{tenant}", tenant)
                    // Parts of the name of a tile, which together name none.
                    .replace("{level}", "0")
                    .replaceAll("\\{[abcd]}", "x000")
                    // A day that is not over for long.
                    .replace("{day}", "2199-01-01")
                    .replaceAll("\\{[^}]*}", id);
        }
    }

    /// Reads the contract that the build carries.
    public static Contract read() {
        try (InputStream in = Contract.class.getResourceAsStream("/dev/gatehouse/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            JsonNode document = new YAMLMapper().readTree(in);
            var all = new ArrayList<Operation>();
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    if (METHODS.contains(method.getKey())) {
                        all.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }
            }
            return new Contract(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    private static Operation operation(String path, String method, JsonNode said) {
        return new Operation(
                said.get("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                new Need(
                        said.get("x-permission").asString(),
                        sessions(said.path("x-sessions")),
                        said.path("x-tenant").asString("").equals("house"),
                        path.contains("{tenant}")));
    }

    private static Set<String> sessions(JsonNode said) {
        var kinds = new TreeSet<String>();
        said.forEach(kind -> kinds.add(kind.asString()));
        return kinds.isEmpty() ? Need.USUAL_SESSIONS : kinds;
    }

    /// Those whose path names a tenant.
    public List<Operation> inATenant() {
        return all.stream().filter(Operation::namesTenant).toList();
    }

    /// What only reads and names no tenant.
    public List<Operation> readingElsewhere() {
        return all.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.namesTenant())
                .toList();
    }
}
