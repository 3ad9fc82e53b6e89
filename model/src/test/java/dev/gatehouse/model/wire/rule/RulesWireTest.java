package dev.gatehouse.model.wire.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.Bands;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RulesWireTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);
    private static final RuleId RULE = new RuleId(new UUID(8, 1));

    @Test
    void aBandIsWrittenAsAgreed() {
        var band = Bands.band(
                "Europe/London",
                "Mon,Tue 8-18, Fri 18-24",
                new DayException.Closed(DATE),
                new DayException.OwnHours(DATE.plusDays(7), List.of(new Hours(540, 720))),
                new DayException.Open(DATE.plusDays(9)));
        assertThat(CanonicalJson.text(TimeBandWire.encode(band)))
                .contains("\"windows\":[{\"days\":[\"mon\",\"tue\"],\"from\":\"08:00\",\"to\":\"18:00\"},"
                        + "{\"days\":[\"fri\"],\"from\":\"18:00\",\"to\":\"24:00\"}]")
                .contains("\"exceptions\":[{\"date\":\"2026-12-24\",\"kind\":\"closed\"},"
                        + "{\"date\":\"2026-12-31\",\"hours\":[{\"from\":\"09:00\",\"to\":\"12:00\"}],"
                        + "\"kind\":\"hours\"},"
                        + "{\"date\":\"2027-01-02\",\"kind\":\"open\"}]")
                .contains("\"holidays\":[]");
    }

    @Test
    void aBandThatIsNotWellFormedIsRefusedWithItsOwnFault() {
        var one = new JsonBuilder()
                .put("date", "2026-12-24")
                .put("kind", "closed")
                .build();
        assertRefused(with("exceptions", new Json.Array(List.of(one, one))), FaultCode.OVERLAPPING_EXCEPTIONS);
        assertRefused(with("windows", window("08:00", "08:00")), FaultCode.START_EQUALS_END);
        assertRefused(with("windows", window("00:00", "00:00")), FaultCode.START_EQUALS_END);
        assertRefused(with("windows", window("24:00", "08:00")), FaultCode.INVALID_REQUEST);
        assertRefused(with("windows", window("8:00", "18:00")), FaultCode.INVALID_REQUEST);
        assertRefused(with("windows", window("08:60", "18:00")), FaultCode.INVALID_REQUEST);
        assertRefused(with("zone", new Json.Text("Europe/London\"")), FaultCode.INVALID_REQUEST);
        assertRefused(with("name", new Json.Text(" ")), FaultCode.INVALID_REQUEST);
        assertRefused(with("season", new Json.Text("winter")), FaultCode.INVALID_REQUEST);
        var midnight = TimeBandWire.decode(JsonFields.of(with("windows", window("18:00", "00:00")), ""));
        assertThat(midnight.windows().getFirst().hours().end()).isEqualTo("24:00");
    }

    @Test
    void machinesSurviveTheWay() {
        var id = new MachineId(new UUID(6, 1));
        var groups = List.of(new MachineGroupId(new UUID(7, 2)), new MachineGroupId(new UUID(7, 1)));
        assertSurvives(
                new Machine.Network(id, "Office", AddressBlock.parse("10.4.7.0/24"), groups),
                MachineWire::encode,
                MachineWire::decode);
        assertSurvives(
                new Machine.Passport(id, "PC-12", Optional.of(new Thumbprint("ab".repeat(32))), groups),
                MachineWire::encode,
                MachineWire::decode);
        assertSurvives(
                new Machine.Passport(id, "PC-13", Optional.empty(), List.of()),
                MachineWire::encode,
                MachineWire::decode);
        assertSurvives(new MachineGroup(groups.getFirst(), "Laptops"), MachineWire::encode, MachineWire::decodeGroup);
        assertSurvives(Bands.calendar(1, DATE, DATE.plusDays(1)), CalendarWire::encode, CalendarWire::decode);
    }

    @Test
    void aMachineThatIsNotWellFormedIsRefusedWithItsOwnFault() {
        var base = MachineWire.encode(new Machine.Network(
                new MachineId(new UUID(6, 1)), "Office", AddressBlock.parse("10.4.7.0/24"), List.of()));
        assertRefused(() -> machine(base, "network", new Json.Text("10.4.7.1/24")), FaultCode.NETWORK_HOST_BITS);
        assertRefused(() -> machine(base, "network", new Json.Text("::ffff:10.4.7.0/120")), FaultCode.NETWORK_MAPPED);
        assertRefused(() -> machine(base, "kind", new Json.Text("smell")), FaultCode.INVALID_REQUEST);
        assertRefused(() -> machine(base, "thumbprint", new Json.Text("ab".repeat(32))), FaultCode.INVALID_REQUEST);
        var waiting = MachineWire.encode(
                new Machine.Passport(new MachineId(new UUID(6, 1)), "PC", Optional.empty(), List.of()));
        assertRefused(() -> machine(waiting, "waiting", new Json.Bool(false)), FaultCode.INVALID_REQUEST);
    }

    @Test
    void rulesSurviveTheWayAndAnAbsentPartIsNoEmptyOne() {
        var band = new BandId(new UUID(5, 1));
        for (RuleScope scope : List.of(
                new RuleScope.Tenant(),
                new RuleScope.OfRole(new RoleId(new UUID(2, 1))),
                new RuleScope.OfUser(new UserId(new UUID(3, 1))))) {
            assertSurvives(
                    new AccessRule(
                            RULE,
                            "Rule",
                            false,
                            scope,
                            List.of(
                                    WayIn.ANY,
                                    WayIn.during(),
                                    WayIn.during(band).onlyFrom(),
                                    WayIn.from())),
                    RuleWire::encode,
                    RuleWire::decode);
        }
        assertThat(CanonicalJson.text(RuleWire.encode(
                        new AccessRule(RULE, "Rule", true, new RuleScope.Tenant(), List.of(WayIn.ANY, WayIn.from())))))
                .contains("\"ways\":[{},{\"machines\":[]}]");
    }

    @Test
    void aConditionThatThisVersionDoesNotKnowIsKeptByNameAndNeverPermits() {
        var rule = new AccessRule(
                RULE,
                "Rule",
                true,
                new RuleScope.Tenant(),
                List.of(new WayIn(
                        Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(List.of("countries")))));
        assertSurvives(rule, RuleWire::encode, RuleWire::decode);
        var way = new JsonBuilder().putTexts("countries", List.of("GB")).build();
        var sent = new LinkedHashMap<>(RuleWire.encode(rule).members());
        sent.put("ways", new Json.Array(List.of(way)));
        assertThat(RuleWire.decode(JsonFields.of(new Json.Obj(sent), ""))).isEqualTo(rule);
        sent.put(
                "ways",
                new Json.Array(List.of(new JsonBuilder().put("bands", Json.NULL).build())));
        assertRefused(() -> RuleWire.decode(JsonFields.of(new Json.Obj(sent), "")), FaultCode.INVALID_REQUEST);
    }

    private static Machine machine(Json.Obj base, String field, Json value) {
        var members = new LinkedHashMap<>(base.members());
        members.put(field, value);
        return MachineWire.decode(JsonFields.of(new Json.Obj(members), ""));
    }

    private static <T> void assertSurvives(T value, Function<T, Json.Obj> encode, Function<JsonFields, T> decode) {
        var saved = encode.apply(value);
        var loaded = decode.apply(JsonFields.of(saved, ""));
        assertThat(loaded).isEqualTo(value);
        assertThat(CanonicalJson.bytes(encode.apply(loaded))).isEqualTo(CanonicalJson.bytes(saved));
    }

    private static Json.Obj with(String field, Json value) {
        var members = new LinkedHashMap<>(
                TimeBandWire.encode(Bands.band("Europe/London", "Mon 8-9")).members());
        members.put(field, value);
        return new Json.Obj(members);
    }

    private static Json window(String from, String to) {
        return new Json.Array(List.of(new JsonBuilder()
                .putTexts("days", List.of("mon"))
                .put("from", from)
                .put("to", to)
                .build()));
    }

    private static void assertRefused(Json.Obj band, FaultCode code) {
        assertRefused(() -> TimeBandWire.decode(JsonFields.of(band, "")), code);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FaultCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }
}
