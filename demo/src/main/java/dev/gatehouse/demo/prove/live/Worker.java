package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Somebody at work, with a role and a rule that are theirs alone: what ends for one disturbs no other.
///
/// @param person who
/// @param token their session
/// @param role brings the right to read the directory
/// @param rule asks for the hours of `band` and the network of `machine`
/// @param band open at all times, unless it is closed
/// @param machine the network that they come from, unless it is moved
/// @param elsewhere a network that they do not come from
/// @param more the id of one more rule, should there be one
record Worker(
        Person person,
        String token,
        String role,
        String rule,
        String band,
        String machine,
        String elsewhere,
        String more) {
    /// Makes the account and all that belongs to it.
    static Worker hire(TenantView administrator) throws Exception {
        var person = Person.admit(administrator, "worker-" + UUID.randomUUID());
        var worker = new Worker(person, person.token(), id(), id(), id(), id(), id(), id());
        apply(
                administrator,
                List.of(
                        Map.of(
                                "type",
                                "CreateRole",
                                "role",
                                worker.role,
                                "name",
                                "Work " + worker.role,
                                "permissions",
                                List.of("directory.read")),
                        Changes.grant(person.id(), worker.role),
                        Changes.openBand(worker.band),
                        Changes.network(worker.machine, Changes.HERE),
                        Changes.network(worker.elsewhere, Changes.ELSEWHERE),
                        worker.ruleOpen()));
        return worker;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /// Changes something, which has to be accepted.
    static void apply(TenantView administrator, List<Map<String, Object>> changes) throws IOException, ProofFailed {
        var answer = administrator.change(changes);
        ProofFailed.unless(answer.status() == 200, "%s answered %d %s", changes, answer.status(), answer.text());
    }

    /// The same person with another session.
    Worker with(String anotherToken) {
        return new Worker(person, anotherToken, role, rule, band, machine, elsewhere, more);
    }

    Map<String, Object> ruleOpen() {
        return ruleNaming(machine);
    }

    Map<String, Object> ruleNaming(String network) {
        return Changes.ruleOf(rule, person.id(), List.of(Map.of("bands", List.of(band), "machines", List.of(network))));
    }

    Map<String, Object> ruleShut() {
        return Changes.ruleOf(rule, person.id(), List.of());
    }

    Map<String, Object> admitted(Instant until) {
        return Map.of("type", "AdmitUntil", "user", person.id(), "until", until.toString());
    }

    Map<String, Object> grantedUntil(Instant until) {
        return Map.of("type", "GrantRole", "user", person.id(), "role", role, "until", until.toString());
    }

    /// A change of the role's one permission.
    ///
    /// @param how `add` or `remove`
    Map<String, Object> permission(String how) {
        return Map.of("type", "EditRole", "role", role, how, List.of("directory.read"));
    }
}
