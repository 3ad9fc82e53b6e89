package dev.gatehouse.client.answer;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fields that several answers have.
public final class Fields {
    private Fields() {}

    /// The field `tenant`.
    public static TenantId tenant(JsonFields in) {
        return in.parsed("tenant", 40, TenantId::new).orElseThrow(() -> JsonFields.invalid(in.at("tenant"), "missing"));
    }

    /// The field `permissions`; those whose shape this version does not know are nothing it could use.
    public static Set<Permission> permissions(JsonFields in) {
        return in.texts("permissions", Bounds.PERMISSIONS, 80).stream()
                .filter(Permission::isValid)
                .map(Permission::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A list of objects, each read.
    public static <T> List<T> list(JsonFields in, String name, int most, Function<JsonFields, T> decode) {
        return in.list(name, most).stream()
                .map(item -> decode.apply(JsonFields.of(item, in.at(name))))
                .toList();
    }

    /// An object that must be there.
    public static JsonFields object(JsonFields in, String name) {
        return in.object(name).orElseThrow(() -> JsonFields.invalid(in.at(name), "missing"));
    }
}
