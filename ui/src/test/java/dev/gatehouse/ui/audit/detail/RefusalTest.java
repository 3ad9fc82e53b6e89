package dev.gatehouse.ui.audit.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.port.FakeWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final UserId WHO = FakeWorld.person(6);
    private static final UserId PROGRAM = FakeWorld.person(7);
    private static final EventId ID = new EventId(new UUID(7, 7));

    @Test
    void anEventThatKeepsADecisionLeadsToIt() {
        var kept = Optional.of(new Place.Why.Kept(ID, 42));
        for (Outcome outcome : List.of(Outcome.DONE, Outcome.REFUSED)) {
            assertThat(Refusal.of(event(EventKind.SIGN_IN, ActorId.person(WHO), Optional.of(WHO), outcome, decided())))
                    .contains(new Place.Why(WHO, Optional.of(FakeWorld.NOW), Optional.of("192.0.2.1"), kept));
        }
        assertThat(Refusal.of(event(
                        EventKind.REQUEST_REFUSED, ActorId.person(WHO), Optional.empty(), Outcome.REFUSED, decided())))
                .map(Place.Why::who)
                .contains(WHO);
    }

    @Test
    void anAnswerToAnApplicationIsAboutThePersonAndFromWhereTheyWere() {
        assertThat(Refusal.of(event(
                        EventKind.ACCESS_EVALUATED,
                        ActorId.person(PROGRAM),
                        Optional.of(WHO),
                        Outcome.REFUSED,
                        decided())))
                .contains(new Place.Why(
                        WHO,
                        Optional.of(FakeWorld.NOW),
                        Optional.of("198.51.100.9"),
                        Optional.of(new Place.Why.Kept(ID, 42))));
    }

    @Test
    void withoutADecisionOnlyARefusalLeadsToAQuestion() {
        var refused = event(EventKind.SIGN_IN, ActorId.ANONYMOUS, Optional.of(WHO), Outcome.REFUSED, List.of());
        assertThat(Refusal.of(refused))
                .contains(new Place.Why(WHO, Optional.of(FakeWorld.NOW), Optional.of("192.0.2.1")));
        assertThat(Refusal.of(event(EventKind.SIGN_IN, ActorId.person(WHO), Optional.of(WHO), Outcome.DONE, List.of())))
                .isEmpty();
    }

    private static List<FieldChange> decided() {
        var world = FakeWorld.administrator();
        var gate = Gate.of(world.directory().profileOf(WHO).orElseThrow());
        return new Judged(gate, AccessRequest.entry(FakeWorld.NOW, world.facts(WHO)), 42)
                .grounds()
                .fields();
    }

    private static AuditEvent event(
            EventKind kind, ActorId actor, Optional<UserId> target, Outcome outcome, List<FieldChange> fields) {
        return new AuditEvent(
                ID,
                FakeWorld.NOW,
                actor,
                kind.wire(),
                target.map(who -> new Target("user", who.toString())),
                outcome,
                List.of(),
                43,
                "r",
                fields,
                new EventDetail(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("192.0.2.1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of("from", "198.51.100.9")),
                OptionalLong.empty());
    }
}
