package dev.gatehouse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.change.AnyChange;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeWireProperties {
    @Provide
    Arbitrary<Change> changes() {
        return AnyChange.change();
    }

    @Provide
    Arbitrary<List<Change>> sequences() {
        return AnyChange.sequences();
    }

    @Property(tries = 2_000)
    void whatIsReadIsWhatWasWritten(@ForAll("changes") Change change) {
        assertThat(ChangeWire.decode(ChangeWire.encode(change), "")).isEqualTo(change);
    }

    @Property(tries = 500)
    void aFieldNobodyAskedForIsRefused(@ForAll("changes") Change change) {
        var more = new LinkedHashMap<>(ChangeWire.encode(change).members());
        more.put("extra", Json.NULL);
        assertThatThrownBy(() -> ChangeWire.decode(new Json.Obj(more), "changes.3"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("changes.3.extra");
    }

    @Property(tries = 500)
    void accountsSurviveTheWay(@ForAll("sequences") List<Change> changes) {
        var directory = Sample.directory();
        for (Change change : changes) {
            if (dev.gatehouse.model.change.Changes.apply(directory, List.of(change), Sample.STAMP)
                    instanceof dev.gatehouse.model.change.Applied.Done done) {
                directory = done.directory();
            }
        }
        for (User user : directory.users().values()) {
            var facts = AccountFacts.fresh(user.id()).codeIssued(Sample.LATER).at(3);
            var line = DirectoryWire.encode(new Account(user, facts), Sample.NOW);
            assertThat(DirectoryWire.decodeUser(JsonFields.of(line, ""))).isEqualTo(user);
            assertThat(DirectoryWire.decodeFacts(JsonFields.of(DirectoryWire.encode(facts), "")))
                    .isEqualTo(facts);
        }
        directory
                .roles()
                .values()
                .forEach(role -> assertThat(DirectoryWire.decodeRole(JsonFields.of(DirectoryWire.encode(role), "")))
                        .isEqualTo(role));
        assertThat(PolicyWire.decode(JsonFields.of(PolicyWire.encode(directory.policy()), "")))
                .isEqualTo(directory.policy());
    }
}
