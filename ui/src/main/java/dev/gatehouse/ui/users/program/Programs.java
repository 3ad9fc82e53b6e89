package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.People;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is known of the programs of a tenant beside their accounts.
///
/// @param picture the roles, the rules, and what they name
/// @param tokens the latest end of the good tokens of each that has one; empty: not known
public record Programs(Directory picture, Optional<Map<UserId, Instant>> tokens) {
    /// Keeps an own copy.
    public Programs {
        tokens = tokens.map(Map::copyOf);
    }

    /// Reads it. Blocks.
    public static Programs read(People people, TenantId tenant) {
        return new Programs(people.rules(tenant), people.tokens(tenant).map(Programs::latest));
    }

    private static Map<UserId, Instant> latest(List<People.Token> tokens) {
        var latest = new HashMap<UserId, Instant>();
        tokens.forEach(token ->
                latest.merge(token.program(), token.until(), (one, other) -> one.isAfter(other) ? one : other));
        return latest;
    }

    /// What it may do with the console at an instant.
    public Set<Permission> permissions(User program, Instant at) {
        return new TreeSet<>(AccessProfile.of(program, picture.roles()).consolePermissions(at));
    }

    /// The networks and machines that its own rules name; empty: from anywhere.
    public List<String> networks(UserId program) {
        return picture.restrictions().rules().values().stream()
                .filter(AccessRule::on)
                .filter(rule ->
                        rule.scope() instanceof RuleScope.OfUser of && of.user().equals(program))
                .flatMap(rule -> rule.ways().stream())
                .flatMap(this::named)
                .distinct()
                .sorted()
                .toList();
    }

    private java.util.stream.Stream<String> named(WayIn way) {
        var machines = way.machines().orElse(List.of()).stream()
                .flatMap(id ->
                        Optional.ofNullable(picture.restrictions().machines().get(id)).stream())
                .map(machine -> machine instanceof Machine.Network network
                        ? network.block().toString()
                        : machine.name());
        var groups = way.groups().orElse(List.of()).stream()
                .flatMap(id ->
                        Optional.ofNullable(picture.restrictions().groups().get(id)).stream())
                .map(group -> group.name());
        return java.util.stream.Stream.concat(machines, groups);
    }
}
