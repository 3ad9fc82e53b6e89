package dev.gatehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.wire.ChangeSetWire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract says by schema what a change set may be; the server checks it by codec. Both must say the same of every
/// sample, and of everything one gets by spoiling a sample in one place.
class SchemaAgreementTest {
    private static final String SET = """
            {"base":3,"key":"5b7a1c9e-0b1f-4c61-9c57-0d0a52f4a6d1","reason":"r","ticket":"T-1",
             "callerCheck":"call_back","changes":[%s]}""";

    private final ContractSchemas schemas = new ContractSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"type":"CreateUser","user":"U","login":"ada","name":"Ada","email":"a@b.example",
                 "phone":"1","employeeNumber":"2","company":"c","validFrom":"I","expiresAt":"I"}""",
                """
                {"type":"CreateUser","user":"U","login":"ada","name":"Ada","expiresAt":null,
                 "neverReason":"works here"}""",
                """
                {"type":"EditUser","user":"U","set":{"login":"l","name":"n","email":"","phone":"1",
                 "company":"c"}}""",
                """
                {"type":"SetValidFrom","user":"U","from":"I"}""",
                """
                {"type":"ExtendExpiry","user":"U","until":"I"}""",
                """
                {"type":"ExtendExpiry","user":"U","until":null,"neverReason":"works here"}""",
                """
                {"type":"DisableUser","user":"U"}""",
                """
                {"type":"EnableUser","user":"U"}""",
                """
                {"type":"RemoveUser","user":"U"}""",
                """
                {"type":"Unlock","user":"U"}""",
                """
                {"type":"EndSessions","user":"U"}""",
                """
                {"type":"IssueEntryCode","user":"U","form":"mailed"}""",
                """
                {"type":"GrantRole","user":"U","role":"U","from":"I","until":"I"}""",
                """
                {"type":"RevokeRole","user":"U","role":"U"}""",
                """
                {"type":"CreateRole","role":"U","name":"n","description":"d","permissions":["orders.read"]}""",
                """
                {"type":"EditRole","role":"U","name":"n","description":"d","add":["orders.read"],
                 "remove":["a.b"]}""",
                """
                {"type":"DeleteRole","role":"U"}""",
                """
                {"type":"SetRule","rule":{"id":"U","name":"n","on":true,"scope":{"kind":"tenant"},
                 "ways":[{"bands":["U"],"machines":["U"],"groups":["U"]},{}]}}""",
                """
                {"type":"SetRule","rule":{"id":"U","name":"n","on":false,"scope":{"kind":"role","role":"U"},
                 "ways":[]}}""",
                """
                {"type":"SetRule","rule":{"id":"U","name":"n","on":true,"scope":{"kind":"user","user":"U"}}}""",
                """
                {"type":"SetTimeBand","timeBand":{"id":"U","name":"n","zone":"Europe/London",
                 "windows":[{"days":["mon","fri"],"from":"08:00","to":"24:00"}],
                 "exceptions":[{"date":"2026-12-25","kind":"closed"},
                  {"date":"2026-12-24","kind":"hours","hours":[{"from":"08:00","to":"12:00"}]}],"holidays":["U"]}}""",
                """
                {"type":"SetCalendar","calendar":{"id":"U","name":"n","dates":[{"date":"2026-12-25","name":"d"}]}}""",
                """
                {"type":"SetMachine","machine":{"id":"U","name":"n","kind":"network","network":"10.0.0.0/8",
                 "groups":["U"]}}""",
                """
                {"type":"SetMachine","machine":{"id":"U","name":"n","kind":"passport","waiting":true,"groups":[]}}""",
                """
                {"type":"SetMachineGroup","machineGroup":{"id":"U","name":"n"}}""",
                """
                {"type":"RemoveRule","rule":"U"}""",
                """
                {"type":"RemoveTimeBand","timeBand":"U"}""",
                """
                {"type":"RemoveCalendar","calendar":"U"}""",
                """
                {"type":"RemoveMachine","machine":"U"}""",
                """
                {"type":"RevokePassport","machine":"U"}""",
                """
                {"type":"RemoveMachineGroup","machineGroup":"U"}"""
            })
    void schemaAndCodecAgree(String sample) {
        String change = sample.replace("\"U\"", "\"9d3f1a40-53a1-4f0e-8f1e-2f9b8b7d0c11\"")
                .replace("\"I\"", "\"2026-05-01T12:00:00Z\"");
        Json whole = JsonReader.read(SET.replace("%s", change).getBytes(StandardCharsets.UTF_8));
        assertAgree(whole);
        assertThat(accepts(whole)).as("the sample itself").isTrue();
        for (Json spoiled : spoilt(whole)) {
            assertAgree(spoiled);
        }
    }

    private void assertAgree(Json body) {
        String text = CanonicalJson.text(body);
        List<String> faults = schemas.faults("ChangeSet", text);
        assertThat(faults.isEmpty()).as(text + " " + faults).isEqualTo(accepts(body));
    }

    private static boolean accepts(Json body) {
        try {
            return !ChangeSetWire.decode(body).changes().isEmpty();
        } catch (FaultException expectedIfRefused) {
            return false;
        }
    }

    /// Everything that differs from a value in one place.
    private static List<Json> spoilt(Json value) {
        var all = new ArrayList<Json>();
        switch (value) {
            case Json.Obj object -> {
                all.add(with(object, "surprise", new Json.Bool(true)));
                for (Map.Entry<String, Json> member : object.members().entrySet()) {
                    String name = member.getKey();
                    all.add(without(object, name));
                    all.add(with(object, name, Json.NULL));
                    all.add(with(object, name, new Json.Bool(true)));
                    each(member.getValue(), changed -> with(object, name, changed), all);
                }
            }
            case Json.Array array -> {
                all.add(new Json.Array(List.of()));
                for (int i = 0; i < array.items().size(); i++) {
                    int at = i;
                    each(
                            array.items().get(i),
                            changed -> {
                                var items = new ArrayList<>(array.items());
                                items.set(at, changed);
                                return new Json.Array(items);
                            },
                            all);
                }
            }
            case Json.Text text -> {
                all.add(new Json.Whole(7));
                all.add(new Json.Text("x".repeat(2_000)));
                all.add(new Json.Text(text.value() + "!"));
            }
            case Json.Whole _ -> {
                all.add(new Json.Whole(-1));
                all.add(new Json.Text("1"));
            }
            case Json.Bool _, Json.Null _ -> all.add(new Json.Whole(1));
        }
        return all;
    }

    private static void each(Json part, Function<Json, Json> whole, List<Json> all) {
        spoilt(part).forEach(changed -> all.add(whole.apply(changed)));
    }

    private static Json with(Json.Obj object, String name, Json value) {
        var members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    private static Json without(Json.Obj object, String name) {
        var members = new LinkedHashMap<>(object.members());
        members.remove(name);
        return new Json.Obj(members);
    }
}
