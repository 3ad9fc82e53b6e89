package dev.gatehouse.api.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with places for parameters, `/v1/tenants/{tenant}/users`.
///
/// @param segments its parts; `{name}` is a place
public record PathTemplate(List<String> segments) {
    /// Keeps an own copy.
    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /// Reads the form of the contract.
    public static PathTemplate of(String path) {
        return new PathTemplate(split(path));
    }

    /// The segments of a path.
    public static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /// What stands in the places if the path has this form.
    public Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = HashMap.newHashMap(2);
        for (int i = 0; i < path.size(); i++) {
            String expected = segments.get(i);
            if (expected.startsWith("{")) {
                values.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
