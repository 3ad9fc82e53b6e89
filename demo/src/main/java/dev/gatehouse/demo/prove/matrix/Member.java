package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Somebody with whom it stands as a column says.
final class Member {
    private final ServeProcess server;
    private final TenantView administrator;
    private final Standing standing;
    private final Person person;
    private final String rule;
    private final String band;
    private final String network;
    private String token;
    private boolean spoilt;

    private Member(ServeProcess server, TenantView administrator, Standing standing, Person person) {
        this.server = server;
        this.administrator = administrator;
        this.standing = standing;
        this.person = person;
        this.token = person.token();
        this.rule = UUID.randomUUID().toString();
        this.band = UUID.randomUUID().toString();
        this.network = UUID.randomUUID().toString();
    }

    /// Makes the account.
    ///
    /// @param role the id of what it is granted
    /// @param closed a band, under the id it is given, that is not open now
    static Member admit(
            ServeProcess server,
            TenantView administrator,
            Standing standing,
            Optional<String> role,
            java.util.function.Function<String, Map<String, Object>> closed)
            throws Exception {
        var person = Person.admit(administrator, "matrix-" + UUID.randomUUID());
        var member = new Member(server, administrator, standing, person);
        var changes = new ArrayList<Map<String, Object>>();
        role.ifPresent(granted -> changes.add(Changes.grant(person.id(), granted)));
        changes.add(closed.apply(member.band));
        changes.add(Changes.network(member.network, Changes.ELSEWHERE));
        member.apply(changes);
        return member;
    }

    String id() {
        return person.id();
    }

    Person person() {
        return person;
    }

    /// A session that was good, and that nobody has shown since it stands with them as it does: what refused it once
    /// may have ended it for good, and then would not be asked again.
    String token() throws Exception {
        if (standing == Standing.FINE || (standing == Standing.SIGNED_OUT && spoilt)) {
            return token;
        }
        if (spoilt) {
            apply(mended());
            token = sessionOfItsOwn();
        }
        if (standing == Standing.SIGNED_OUT) {
            var out = server.client().call("DELETE", "/v1/session", Optional.of(token), Optional.empty());
            ProofFailed.unless(out.status() == 204, "signing out answered %d %s", out.status(), out.text());
        } else {
            apply(spoiled());
        }
        spoilt = true;
        return token;
    }

    /// Another session; where the door is shut, the one there was.
    String sessionToEnd() throws Exception {
        return standing.isIn() ? sessionOfItsOwn() : token();
    }

    private String sessionOfItsOwn() throws Exception {
        var entered = person.enterWhenFree(server);
        ProofFailed.unless(entered.status() == 201, "signing in answered %d %s", entered.status(), entered.text());
        return entered.json().get("token").asString();
    }

    private List<Map<String, Object>> spoiled() {
        return switch (standing) {
            case FINE, SIGNED_OUT -> List.of();
            case EXPIRED -> List.of(Changes.expiry(person.id(), "2021-01-01T00:00:00Z"));
            case DISABLED -> List.of(Changes.of("DisableUser", "user", person.id()));
            case OUTSIDE_HOURS -> List.of(Changes.ruleOf(rule, person.id(), List.of(Map.of("bands", List.of(band)))));
            case WRONG_MACHINE ->
                List.of(Changes.ruleOf(rule, person.id(), List.of(Map.of("machines", List.of(network)))));
        };
    }

    private List<Map<String, Object>> mended() {
        return switch (standing) {
            case FINE, SIGNED_OUT -> List.of();
            case EXPIRED -> List.of(Changes.expiry(person.id(), Changes.FAR));
            case DISABLED -> List.of(Changes.of("EnableUser", "user", person.id()));
            case OUTSIDE_HOURS, WRONG_MACHINE -> List.of(Changes.of("RemoveRule", "rule", rule));
        };
    }

    private void apply(List<Map<String, Object>> changes) throws IOException, ProofFailed {
        var answer = administrator.change(changes);
        ProofFailed.unless(answer.status() == 200, "%s answered %d %s", changes, answer.status(), answer.text());
    }
}
