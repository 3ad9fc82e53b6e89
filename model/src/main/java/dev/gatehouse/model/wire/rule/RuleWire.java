package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// An [AccessRule]. A condition of a way that this version does not know is kept by its name, and the way never
/// permits; any other field unknown is refused.
public final class RuleWire {
    private static final Set<String> CONDITIONS = Set.of("bands", "machines", "groups");

    private RuleWire() {}

    /// The wire form.
    public static Json.Obj encode(AccessRule rule) {
        return new JsonBuilder()
                .put("id", rule.id().toString())
                .put("name", rule.name())
                .put("on", rule.on())
                .put("scope", encode(rule.scope()))
                .putAll("ways", rule.ways().stream().map(RuleWire::encode).toList())
                .build();
    }

    /// The wire form of a scope.
    public static Json.Obj encode(RuleScope scope) {
        var out = new JsonBuilder();
        return switch (scope) {
            case RuleScope.Tenant _ -> out.put("kind", "tenant").build();
            case RuleScope.OfRole of ->
                out.put("kind", "role").put("role", of.role().toString()).build();
            case RuleScope.OfUser of ->
                out.put("kind", "user").put("user", of.user().toString()).build();
        };
    }

    private static Json.Obj encode(WayIn way) {
        var out = new JsonBuilder();
        put(out, "bands", way.bands());
        put(out, "machines", way.machines());
        put(out, "groups", way.groups());
        way.unknown().forEach(name -> out.put(name, Json.NULL));
        return out.build();
    }

    private static void put(JsonBuilder out, String name, Optional<? extends Collection<?>> ids) {
        ids.ifPresent(present -> out.putTexts(name, present));
    }

    /// Reads the wire form.
    public static AccessRule decode(JsonFields in) {
        var ways = in.list("ways", AccessRule.MOST_WAYS).stream()
                .map(item -> way(JsonFields.of(item, in.at("ways"))))
                .toList();
        if (in.optional("on").isEmpty()) {
            throw JsonFields.invalid(in.at("on"), "missing");
        }
        var rule = new AccessRule(
                new RuleId(in.uuid("id")),
                Named.name(in),
                in.flag("on"),
                in.object("scope")
                        .map(RuleWire::scope)
                        .orElseThrow(() -> JsonFields.invalid(in.at("scope"), "missing")),
                ways);
        in.done();
        return rule;
    }

    /// Reads a scope.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field
    public static RuleScope scope(JsonFields in) {
        RuleScope scope = switch (in.text("kind", 10)) {
            case "tenant" -> new RuleScope.Tenant();
            case "role" -> new RuleScope.OfRole(new RoleId(in.uuid("role")));
            case "user" -> new RuleScope.OfUser(new UserId(in.uuid("user")));
            default -> throw JsonFields.invalid(in.at("kind"), "word");
        };
        in.done();
        return scope;
    }

    private static WayIn way(JsonFields in) {
        var unknown = new TreeSet<>(in.names());
        unknown.removeAll(CONDITIONS);
        if (unknown.size() > 20 || unknown.stream().anyMatch(name -> name.length() > 60)) {
            throw JsonFields.invalid(in.at("ways"), "unknown");
        }
        return new WayIn(
                ids(in, "bands", WayIn.MOST_BANDS, BandId::of),
                ids(in, "machines", WayIn.MOST_MACHINES, MachineId::of),
                ids(in, "groups", WayIn.MOST_BANDS, MachineGroupId::of),
                unknown);
    }

    /// An absent list restricts nothing; null is neither a list nor absent.
    private static <T> Optional<List<T>> ids(JsonFields in, String name, int most, Function<String, T> of) {
        if (!in.has(name)) {
            return Optional.empty();
        }
        if (in.optional(name).isEmpty()) {
            throw JsonFields.invalid(in.at(name), "list");
        }
        return Optional.of(Named.ids(in, name, most, of));
    }
}
