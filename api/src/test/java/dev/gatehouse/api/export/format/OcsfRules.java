package dev.gatehouse.api.export.format;

import dev.gatehouse.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the schema (OCSF 1.8) asks of the events of our classes, written down from its definitions: what is required,
/// which activities there are, of which of some members there is one at least.
final class OcsfRules {
    private static final Map<Long, Set<Long>> ACTIVITIES = Map.of(
            0L, Set.of(0L, 99L),
            3001L, Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 99L),
            3002L, Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 99L),
            3004L, Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 99L),
            3005L, Set.of(0L, 1L, 2L, 99L),
            6003L, Set.of(0L, 1L, 2L, 3L, 4L, 99L));
    private static final Map<Long, List<String>> REQUIRED = Map.of(
            0L, List.of(),
            3001L, List.of("user"),
            3002L, List.of("user"),
            3004L, List.of("entity"),
            3005L, List.of("user"),
            6003L, List.of("actor", "api", "src_endpoint"));
    /// Which members an object may not lack altogether.
    private static final Map<String, Set<String>> ONE_OF = Map.of(
            "user", Set.of("account", "name", "uid"),
            "actor", Set.of("process", "user", "session", "app_name", "app_uid"),
            "entity", Set.of("name", "uid"),
            "src_endpoint", Set.of("ip", "uid", "name", "hostname", "svc_name"));
    private static final Set<String> KNOWN = Set.of(
            "activity_id",
            "activity_name",
            "actor",
            "api",
            "category_uid",
            "class_uid",
            "entity",
            "message",
            "metadata",
            "service",
            "severity_id",
            "src_endpoint",
            "status",
            "status_detail",
            "status_id",
            "time",
            "type_uid",
            "unmapped",
            "user");

    private OcsfRules() {}

    static List<String> faults(Json event) {
        var faults = new ArrayList<String>();
        Map<String, Json> members = ((Json.Obj) event).members();
        long of = whole(members, "class_uid").orElse(-1L);
        long activity = whole(members, "activity_id").orElse(-1L);
        require(faults, whole(members, "category_uid").equals(Optional.of(of / 1_000)), "category_uid");
        require(faults, whole(members, "type_uid").equals(Optional.of(of * 100 + activity)), "type_uid");
        require(faults, ACTIVITIES.getOrDefault(of, Set.of()).contains(activity), "activity_id");
        require(
                faults,
                whole(members, "severity_id").filter(s -> s >= 0 && s <= 6).isPresent(),
                "severity_id");
        require(faults, whole(members, "time").isPresent(), "time");
        REQUIRED.getOrDefault(of, List.of()).forEach(name -> require(faults, members.containsKey(name), name));
        members.keySet().forEach(name -> require(faults, KNOWN.contains(name), "unknown " + name));
        ONE_OF.forEach((name, some) -> object(members, name)
                .ifPresent(object -> require(faults, object.keySet().stream().anyMatch(some::contains), name)));
        if (of == 3002) {
            require(faults, members.containsKey("service") || members.containsKey("dst_endpoint"), "service");
        }
        whole(members, "status_id")
                .filter(status -> status == 99)
                .ifPresent(_ -> require(faults, members.containsKey("status"), "status"));
        metadata(faults, object(members, "metadata").orElse(Map.of()), of);
        return faults;
    }

    private static void metadata(List<String> faults, Map<String, Json> metadata, long of) {
        require(faults, new Json.Text("1.8.0").equals(metadata.get("version")), "metadata.version");
        require(
                faults,
                object(metadata, "product")
                        .filter(product -> product.containsKey("name"))
                        .isPresent(),
                "product");
        boolean host = metadata.containsKey("profiles");
        require(faults, host == (of / 1_000 == 3), "metadata.profiles");
    }

    private static void require(List<String> faults, boolean holds, String what) {
        if (!holds) {
            faults.add(what);
        }
    }

    private static Optional<Long> whole(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Whole(long value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Map<String, Json>> object(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Obj(var inner) ? Optional.of(inner) : Optional.empty();
    }
}
