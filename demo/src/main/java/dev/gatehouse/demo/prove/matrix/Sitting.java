package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Where;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A person of a column whose session is good with one machine's key, or with none.
final class Sitting implements Acting {
    private final Workstations workstations;
    private final Where where;
    private final Person person;
    private final String token;

    private Sitting(Workstations workstations, Where where, Person person, String token) {
        this.workstations = workstations;
        this.where = where;
        this.person = person;
        this.token = token;
    }

    /// Makes the account, and signs it in.
    ///
    /// @param role the id of what it is granted
    static Sitting down(Workstations workstations, TenantView administrator, Where where, Optional<String> role)
            throws Exception {
        var person = Person.admit(administrator, "sitting-" + UUID.randomUUID());
        if (role.isPresent()) {
            var granted = administrator.change(List.of(Changes.grant(person.id(), role.get())));
            ProofFailed.unless(granted.status() == 200, "a grant answered %d %s", granted.status(), granted.text());
        }
        return new Sitting(workstations, where, person, begin(workstations, where, person));
    }

    private static String begin(Workstations workstations, Where where, Person person) throws Exception {
        var entered = person.enterWhenFree(workstations.begun(where));
        ProofFailed.unless(entered.status() == 201, "signing in answered %d %s", entered.status(), entered.text());
        return entered.json().get("token").asString();
    }

    Person person() {
        return person;
    }

    /// What speaks from where they are.
    PlainClient client() {
        return workstations.shown(where);
    }

    @Override
    public String token() {
        return token;
    }

    /// Refused, it goes on where it was begun: nobody is signed out from elsewhere.
    @Override
    public String sessionToEnd() throws Exception {
        return where.isKnown() ? begin(workstations, where, person) : token;
    }
}
