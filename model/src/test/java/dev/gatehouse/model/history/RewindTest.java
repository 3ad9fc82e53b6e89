package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.PartFields;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RewindTest {
    private static final Directory BEFORE = Sample.directory();
    private static final Directory AFTER =
            Sample.applied(BEFORE, List.of(new Change.ExtendExpiry(Sample.MARIA.id(), new Expiry.At(Sample.LATER))));

    @Test
    void whatIsNotThereAsAnEventLeftItFailsClosed() {
        List<AuditEvent> events = new Steps().between(BEFORE, AFTER);
        Directory other = Sample.applied(
                BEFORE,
                List.of(new Change.ExtendExpiry(Sample.MARIA.id(), new Expiry.At(Sample.LATER.plusSeconds(1)))));
        assertBroken(other, events);
    }

    @Test
    void anEventTwiceFailsClosed() {
        AuditEvent event = new Steps().between(BEFORE, AFTER).getFirst();
        assertBroken(AFTER, List.of(event, event));
    }

    @Test
    void aFieldThatNoRoleHasFailsClosed() {
        assertBroken(AFTER, List.of(ofRole(new FieldChange("colour", Optional.of("red"), Optional.empty()))));
    }

    @Test
    void aRoleWithoutItsNameFailsClosed() {
        assertBroken(
                AFTER, List.of(ofRole(new FieldChange("name", Optional.empty(), Optional.of(Sample.CLAIMS.name())))));
    }

    @Test
    void whatWasRefusedAndWhatIsNoChangeIsLeftAside() {
        AuditEvent event = new Steps().between(BEFORE, AFTER).getFirst();
        assertThat(Rewind.to(AFTER, BEFORE.revision(), List.of(with(event, event.action(), Outcome.REFUSED)))
                        .users())
                .isEqualTo(AFTER.users());
        assertThat(Rewind.to(AFTER, BEFORE.revision(), List.of(with(event, "SignIn", Outcome.DONE)))
                        .users())
                .isEqualTo(AFTER.users());
    }

    @Test
    void aWayThatAsksForNothingKeepsItsPlace() {
        var rule = new AccessRule(
                new RuleId(new UUID(4, 1)),
                "Anyhow",
                true,
                new RuleScope.Tenant(),
                List.of(WayIn.ANY, WayIn.during(), WayIn.ANY));
        Json.Obj wire = PartWire.encode(new RulePart.OfRule(rule));
        Map<String, String> fields = PartFields.of(wire);
        assertThat(fields).containsEntry("ways.0", "none").containsEntry("ways.1.bands", "none");
        assertThat(PartWire.decode(
                        RulePart.Kind.RULE,
                        dev.gatehouse.model.json.JsonFields.of(
                                PartFields.together(rule.id().toString(), fields), "")))
                .isEqualTo(new RulePart.OfRule(rule));
    }

    @Test
    void fieldsThatNoPartHasAreRefused() {
        for (Map<String, String> fields : List.of(
                Map.of("on", "perhaps"),
                Map.of("ways.1.bands", "none"),
                Map.of("ways.x.bands", "none"),
                Map.of("ways.0.bands", "listed"),
                Map.of("holidays:1", "none"),
                Map.of("name", "a", "name.b", "c"),
                Map.of("dates:2026-12-24", "listed"))) {
            assertThatThrownBy(() -> PartFields.together("1", fields))
                    .as("%s", fields)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertBroken(Directory now, List<AuditEvent> events) {
        assertThatThrownBy(() -> Rewind.to(now, BEFORE.revision(), events))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        broken -> assertThat(broken.fault().code()).isEqualTo(FaultCode.HISTORY_BROKEN));
    }

    private static AuditEvent ofRole(FieldChange change) {
        var role = Sample.CLAIMS;
        AuditEvent made = new Steps()
                .between(
                        AFTER,
                        Sample.applied(
                                AFTER,
                                List.of(new Change.EditRole(
                                        role.id(),
                                        Optional.of("Other"),
                                        Optional.empty(),
                                        java.util.Set.of(),
                                        java.util.Set.of()))))
                .getFirst();
        return new AuditEvent(
                made.id(),
                made.time(),
                made.actor(),
                made.action(),
                made.target(),
                made.outcome(),
                made.reasons(),
                made.revision(),
                made.request(),
                List.of(change),
                made.detail(),
                made.index());
    }

    private static AuditEvent with(AuditEvent event, String action, Outcome outcome) {
        return new AuditEvent(
                event.id(),
                event.time(),
                event.actor(),
                action,
                event.target(),
                outcome,
                event.reasons(),
                event.revision(),
                event.request(),
                event.fields(),
                event.detail(),
                event.index());
    }
}
