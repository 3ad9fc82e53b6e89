package dev.gatehouse.demo.prove;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes in the form that the contract gives them.
public final class Changes {
    /// The end of an account that goes on.
    public static final String FAR = "2040-01-01T00:00:00Z";
    /// The network that proofs come from.
    public static final String HERE = "127.0.0.0/8";
    /// A network that nobody comes from (RFC 5737).
    public static final String ELSEWHERE = "203.0.113.0/24";

    private Changes() {}

    /// A change of something that exists.
    ///
    /// @param kind what it names: `user`, `role`, `rule`
    public static Map<String, Object> of(String type, String kind, String id) {
        return Map.of("type", type, kind, id);
    }

    /// Gives a role, for good.
    public static Map<String, Object> grant(String user, String role) {
        return Map.of("type", "GrantRole", "user", user, "role", role);
    }

    /// Gives an account another end.
    public static Map<String, Object> expiry(String user, String until) {
        return Map.of("type", "ExtendExpiry", "user", user, "until", until);
    }

    /// A role that brings one permission.
    public static Map<String, Object> role(String id, String name, String permission) {
        return Map.of(
                "type", "CreateRole", "role", id, "name", name, "description", "", "permissions", List.of(permission));
    }

    /// A program's account, with its role if it has one.
    public static List<Map<String, Object>> program(String id, String name, Optional<String> role) {
        Map<String, Object> made = Map.of(
                "type",
                "CreateServiceAccount",
                "user",
                id,
                "login",
                name,
                "name",
                name,
                "validFrom",
                "2020-01-01T00:00:00Z",
                "expiresAt",
                FAR);
        return Stream.concat(Stream.of(made), role.map(granted -> grant(id, granted)).stream())
                .toList();
    }

    /// A band that is open at all times.
    public static Map<String, Object> openBand(String id) {
        return band(id, Arrays.stream(DayOfWeek.values()).map(Changes::name).toList());
    }

    /// A band that is open on one day of the week, half a week from now.
    public static Map<String, Object> closedBand(String id, Instant now) {
        return band(id, List.of(name(now.atZone(ZoneOffset.UTC).getDayOfWeek().plus(3))));
    }

    private static Map<String, Object> band(String id, List<String> days) {
        var window = Map.of("days", days, "from", "00:00", "to", "24:00");
        return Map.of(
                "type",
                "SetTimeBand",
                "timeBand",
                Map.of("id", id, "name", "Hours " + id, "zone", "UTC", "windows", List.of(window)));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /// A machine that is known by its network.
    public static Map<String, Object> network(String id, String network) {
        return Map.of(
                "type",
                "SetMachine",
                "machine",
                Map.of("id", id, "name", "Network " + id, "kind", "network", "network", network));
    }

    /// A rule for one person.
    ///
    /// @param ways each with its lists; none: it permits nobody
    public static Map<String, Object> ruleOf(String id, String user, List<Map<String, List<String>>> ways) {
        return rule(id, Map.of("kind", "user", "user", user), ways);
    }

    /// A rule for what a role brings.
    public static Map<String, Object> ruleOfRole(String id, String role, List<Map<String, List<String>>> ways) {
        return rule(id, Map.of("kind", "role", "role", role), ways);
    }

    private static Map<String, Object> rule(
            String id, Map<String, String> scope, List<Map<String, List<String>>> ways) {
        return Map.of(
                "type",
                "SetRule",
                "rule",
                Map.of("id", id, "name", "Rule " + id, "on", true, "scope", scope, "ways", ways));
    }
}
