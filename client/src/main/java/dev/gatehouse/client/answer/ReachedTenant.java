package dev.gatehouse.client.answer;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A tenant that the person reaches.
///
/// @param tenant which
/// @param permissions what they hold there
/// @param counters what needs attention there, if it was asked for and they may read it
public record ReachedTenant(Tenant tenant, Set<Permission> permissions, Optional<Counters> counters) {
    private static final int MOST = 10_000;

    /// Keeps an own copy.
    public ReachedTenant {
        permissions = Set.copyOf(permissions);
    }

    /// Numbers of people.
    ///
    /// @param people accounts
    /// @param expired accounts past their end
    /// @param locked accounts locked now
    /// @param refusedToday refused sign-ins since midnight in the tenant's home zone
    /// @param signedIn people with an open session
    public record Counters(long people, long expired, long locked, long refusedToday, long signedIn) {
        static Counters decode(JsonFields in) {
            return new Counters(
                    in.whole("people", 0, Long.MAX_VALUE),
                    in.whole("expired", 0, Long.MAX_VALUE),
                    in.whole("locked", 0, Long.MAX_VALUE),
                    in.whole("refusedToday", 0, Long.MAX_VALUE),
                    in.whole("signedIn", 0, Long.MAX_VALUE));
        }
    }

    /// Reads the answer, by name.
    public static List<ReachedTenant> decode(JsonFields in) {
        return Fields.list(in, "tenants", MOST, ReachedTenant::one);
    }

    private static ReachedTenant one(JsonFields in) {
        var tenant = new Tenant(
                in.parsed("id", 40, TenantId::new).orElseThrow(() -> JsonFields.invalid(in.at("id"), "missing")),
                in.text("name", Bounds.NAME),
                in.word("environment", Environment::ofWire)
                        .orElseThrow(() -> JsonFields.invalid(in.at("environment"), "missing")));
        return new ReachedTenant(
                tenant, Fields.permissions(in), in.object("counters").map(Counters::decode));
    }
}
