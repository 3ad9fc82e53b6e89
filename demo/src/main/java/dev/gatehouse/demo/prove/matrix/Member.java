package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A person of a column.
final class Member implements Acting {
    private final ServeProcess server;
    private final Plight plight;
    private final Person person;
    private String token;
    private boolean spoilt;

    private Member(ServeProcess server, Plight plight, Person person) {
        this.server = server;
        this.plight = plight;
        this.person = person;
        this.token = person.token();
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
            Function<String, Map<String, Object>> closed)
            throws Exception {
        var person = Person.admit(administrator, "matrix-" + UUID.randomUUID());
        List<Map<String, Object>> granted =
                role.map(id -> Changes.grant(person.id(), id)).stream().toList();
        return new Member(server, Plight.prepare(administrator, person.id(), standing, granted, closed), person);
    }

    Person person() {
        return person;
    }

    @Override
    public String token() throws Exception {
        Standing standing = plight.standing();
        if (standing == Standing.FINE || (standing == Standing.SIGNED_OUT && spoilt)) {
            return token;
        }
        if (spoilt) {
            plight.end();
            token = sessionOfItsOwn();
        }
        if (standing == Standing.SIGNED_OUT) {
            var out = server.client().call("DELETE", "/v1/session", Optional.of(token), Optional.empty());
            ProofFailed.unless(out.status() == 204, "signing out answered %d %s", out.status(), out.text());
        } else {
            plight.begin();
        }
        spoilt = true;
        return token;
    }

    @Override
    public String sessionToEnd() throws Exception {
        return plight.standing().isIn() ? sessionOfItsOwn() : token();
    }

    private String sessionOfItsOwn() throws Exception {
        var entered = person.enterWhenFree(server);
        ProofFailed.unless(entered.status() == 201, "signing in answered %d %s", entered.status(), entered.text());
        return entered.json().get("token").asString();
    }
}
