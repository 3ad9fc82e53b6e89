package dev.gatehouse.demo.prove.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The operations that the contract names: whatever is added to it is tried, too.
///
/// @param all of them
record ContractPaths(List<Operation> all) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// One operation.
    ///
    /// @param method in capitals
    /// @param path with places in braces
    record Operation(String method, String path) {
        boolean namesTenant() {
            return path.contains("{tenant}");
        }

        /// The path with its places filled.
        ///
        /// @param tenant for `{tenant}`
        /// @param id for whatever else
        String at(String tenant, String id) {
            return path.replace("{tenant}", tenant).replaceAll("\\{[^}]*}", id);
        }
    }

    static ContractPaths read() {
        try (InputStream in = ContractPaths.class.getResourceAsStream("/dev/gatehouse/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            JsonNode document = new YAMLMapper().readTree(in);
            var all = new ArrayList<Operation>();
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (String method : path.getValue().propertyNames()) {
                    if (METHODS.contains(method)) {
                        all.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey()));
                    }
                }
            }
            return new ContractPaths(List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    List<Operation> inATenant() {
        return all.stream().filter(Operation::namesTenant).toList();
    }

    /// What only reads and names no tenant.
    List<Operation> readingElsewhere() {
        return all.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.namesTenant())
                .toList();
    }
}
