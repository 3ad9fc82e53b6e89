package dev.gatehouse.api.contract;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract (OpenAPI 3.1), read once at the start: which operations there are and what each needs.
///
/// @param operations in the order of the document
public record Contract(List<Operation> operations) {
    /// The contract this server speaks, as the header `Gatehouse-Contract` tells it.
    public static final int VERSION = 1;
    /// The oldest it still speaks.
    public static final int OLDEST = 1;

    private static final String RESOURCE = "/dev/gatehouse/openapi.yaml";
    private static final int USUAL_BODY = 65_536;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// Keeps an own copy.
    public Contract {
        operations = List.copyOf(operations);
    }

    /// Reads the document from the class path.
    ///
    /// @throws IllegalStateException if an operation does not say who may call it
    public static Contract load() {
        return new Contract(new Reader(document()).operations());
    }

    /// The document itself.
    public static JsonNode document() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    private record Reader(JsonNode document) {
        List<Operation> operations() {
            var all = new ArrayList<Operation>();
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    if (METHODS.contains(method.getKey())) {
                        all.add(operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()));
                    }
                }
            }
            return all;
        }

        private Operation operation(String path, JsonNode item, String method, JsonNode node) {
            String id = node.path("operationId").asString("");
            if (id.isEmpty()) {
                throw new IllegalStateException(method + " " + path + " has no operationId");
            }
            var parameters = new ArrayList<Parameter>();
            item.path("parameters").forEach(each -> parameters.add(parameter(resolve(each))));
            node.path("parameters").forEach(each -> parameters.add(parameter(resolve(each))));
            Access access = access(id, node.path("x-permission").asString(""));
            return new Operation(
                    id,
                    method.toUpperCase(Locale.ROOT),
                    PathTemplate.of(path),
                    access,
                    sessions(access, node.path("x-sessions")),
                    node.path("x-tenant").asString("").equals("house"),
                    node.has("requestBody") ? node.path("x-body-limit").asInt(USUAL_BODY) : 0,
                    parameters);
        }

        private static Access access(String id, String permission) {
            return switch (permission) {
                case "none" -> new Access.Anybody();
                case "session" -> new Access.SignedIn();
                default ->
                    new Access.Holder(Arrays.stream(permission.split(" ", -1))
                            .map(name -> needed(id, name))
                            .toList());
            };
        }

        private static ConsolePermission needed(String id, String permission) {
            return Optional.of(permission)
                    .filter(Permission::isValid)
                    .flatMap(name -> ConsolePermission.of(new Permission(name)))
                    .orElseThrow(() -> new IllegalStateException(id + " does not say who may call it"));
        }

        private static Set<String> sessions(Access access, JsonNode node) {
            if (access instanceof Access.Anybody) {
                return Set.of();
            }
            var kinds = new HashSet<String>();
            node.forEach(kind -> kinds.add(kind.asString()));
            return kinds.isEmpty() ? Set.of("full", "service") : kinds;
        }

        private Parameter parameter(JsonNode node) {
            JsonNode schema = resolve(node.path("schema"));
            var words = new HashSet<String>();
            schema.path("enum").forEach(word -> words.add(word.asString()));
            return new Parameter(
                    node.path("name").asString(),
                    node.path("in").asString(),
                    node.path("required").asBoolean(false),
                    schema.path("type").asString("string"),
                    words,
                    schema.has("pattern")
                            ? Optional.of(Pattern.compile(schema.get("pattern").asString()))
                            : Optional.empty(),
                    schema.path("minLength").asInt(0),
                    schema.path("maxLength").asInt(100),
                    bound(schema.path("minimum")),
                    bound(schema.path("maximum")));
        }

        private static OptionalLong bound(JsonNode node) {
            return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
        }

        private JsonNode resolve(JsonNode node) {
            return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
        }
    }
}
