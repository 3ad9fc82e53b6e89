package dev.gatehouse.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.TraceWire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecisionProperties {
    private static final int SEARCHED = 3 * 24 * 60;

    @Property(tries = 1_500)
    void theOutcomeIsTheSameWithTheWhyAndWithout(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var directory = world.directory();
        for (int user = 0; user < 4; user++) {
            var gate = gate(directory, user);
            var request = world.request(user);
            var trace = AccessDecider.trace(gate, request);
            var decision = trace.decision();
            assertThat(gate.permits(request)).isEqualTo(decision.isPermitted());
            assertThat(decision).isEqualTo(AccessDecider.decide(gate.profile(), request));
            if (request.permission().isEmpty()) {
                assertThat(trace.lines().stream()
                                .filter(line -> !(line instanceof Trace.Waiver))
                                .allMatch(Trace.Line::holds))
                        .isEqualTo(decision.isPermitted());
            }
            assertThat(decision.reasons())
                    .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
        }
    }

    @Property(tries = 1_500)
    void theAccountAloneAnswersWhatTheDecisionSaysOfIt(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var directory = world.directory();
        for (int user = 0; user < 4; user++) {
            var request = world.request(user);
            var account = directory.user(AnyWorld.userId(user)).orElseThrow();
            var alone = AccessDecider.account(account, request.facts(), request.at());
            var whole = AccessDecider.decide(gate(directory, user), request);
            assertThat(alone.reasons())
                    .isEqualTo(whole.reasons().stream()
                            .filter(reason -> reason.code().compareTo(ReasonCode.OUTSIDE_HOURS) < 0)
                            .toList());
            var unbound = AccessDecider.decide(
                    new AccessProfile(account, Map.of()), AccessRequest.entry(request.at(), request.facts()));
            assertThat(alone)
                    .isEqualTo(new Decision(
                            unbound.reasons(),
                            unbound.permittedUntil(),
                            unbound.nextPermitted(),
                            unbound.notBefore(),
                            Optional.empty()));
        }
    }

    @Property(tries = 500)
    void whatStrangersTypedNeverCountsAtAnEnrolledMachine(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var directory = world.directory();
        for (int user = 0; user < 4; user++) {
            var gate = gate(directory, user);
            var request = world.request(user);
            var own = new MachineAttempts(3, 1, Optional.of(request.at().plusSeconds(Math.floorMod(seed, 100L) - 50)));
            var strangers = request.facts().refused(AnyWorld.AT, 9, Optional.of(Instant.MAX), 4);
            var nobody = strangers.refused(AnyWorld.AT, 0, Optional.empty(), 0);
            var there = AccessDecider.trace(gate, with(request, nobody.countedAt(own)));
            assertThat(AccessDecider.trace(gate, with(request, strangers.countedAt(own))))
                    .isEqualTo(there);
            assertThat(there.decision().hasReason(ReasonCode.ACCOUNT_LOCKED))
                    .isEqualTo(request.at().isBefore(own.lockedUntil().orElseThrow()));
        }
    }

    @Property(tries = 150)
    void theNextTurnIsTheFirstThatASearchByMinutesFinds(@ForAll long seed) {
        var world = new AnyWorld(seed);
        int user = (int) Math.floorMod(seed, 4L);
        var gate = gate(world.directory(), user);
        var request = world.request(user);
        var decision = AccessDecider.decide(gate, request);
        var claimed = decision.isPermitted() ? decision.permittedUntil() : decision.nextPermitted();
        Instant end = request.at().plusSeconds(SEARCHED * 60L);
        Instant found = Instant.MAX;
        for (int minute = 0; minute < SEARCHED; minute++) {
            Instant at = request.at().plusSeconds(minute * 60L);
            if (gate.permits(at(request, at)) != decision.isPermitted()) {
                found = at;
                break;
            }
        }
        assertThat(claimed.filter(end::isAfter).orElse(Instant.MAX)).isEqualTo(found);
        claimed.ifPresent(turn -> {
            assertThat(gate.permits(at(request, turn))).isNotEqualTo(decision.isPermitted());
            assertThat(gate.permits(at(request, turn.minusNanos(1)))).isEqualTo(decision.isPermitted());
        });
    }

    @Property(tries = 500)
    void anotherRuleNeverPermitsAndAnotherWayNeverRefuses(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var directory = world.directory();
        int user = (int) Math.floorMod(seed, 4L);
        var request = world.request(user);
        boolean permitted = gate(directory, user).permits(request);
        var restrictions = directory.restrictions();
        for (AccessRule rule : restrictions.rules().values()) {
            var without = new HashMap<>(restrictions.rules());
            without.remove(rule.id());
            assertThat(!permitted || gate(under(directory, without), user).permits(request))
                    .as("a rule less")
                    .isTrue();
            var off = new HashMap<>(restrictions.rules());
            off.put(rule.id(), rule.switched(false));
            assertThat(gate(under(directory, off), user).permits(request))
                    .as("off is as if it were not there")
                    .isEqualTo(gate(under(directory, without), user).permits(request));
            var wider = new HashMap<>(restrictions.rules());
            var ways = new ArrayList<>(rule.ways());
            ways.add(WayIn.ANY);
            wider.put(rule.id(), rule.with(ways));
            assertThat(gate(under(directory, wider), user).permits(request))
                    .as("a way without conditions is as good as no rule")
                    .isEqualTo(gate(under(directory, without), user).permits(request));
        }
    }

    @Property(tries = 500)
    void aRolesRuleNeverKeepsAnybodyFromEntering(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var directory = world.directory();
        int user = (int) Math.floorMod(seed, 4L);
        var entry = AccessRequest.entry(AnyWorld.AT, world.facts(user), world.standpoint());
        var doors = new HashMap<>(directory.restrictions().rules());
        doors.values().removeIf(rule -> rule.scope() instanceof RuleScope.OfRole);
        assertThat(gate(directory, user).permits(entry))
                .isEqualTo(gate(under(directory, doors), user).permits(entry));
    }

    @Property(tries = 500)
    void knowingMoreOfTheMachineNeverRefuses(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var gate = gate(world.directory(), 0);
        var request = world.request(0);
        var less = new AccessRequest(request.at(), request.facts(), request.permission(), Standpoint.UNKNOWN);
        assertThat(!gate.permits(less) || gate.permits(request)).isTrue();
    }

    @Property(tries = 500)
    void aTraceSurvivesTheWayToTheByte(@ForAll long seed) {
        var world = new AnyWorld(seed);
        var trace = AccessDecider.trace(gate(world.directory(), 1), world.request(1));
        var json = TraceWire.encode(trace);
        var read = TraceWire.decode(JsonFields.of(json, ""));
        assertThat(read).isEqualTo(trace);
        assertThat(CanonicalJson.text(TraceWire.encode(read))).isEqualTo(CanonicalJson.text(json));
    }

    private static Directory under(
            Directory directory, java.util.Map<dev.gatehouse.model.identity.RuleId, AccessRule> rules) {
        var all = directory.restrictions();
        return directory.restricted(
                new Restrictions(rules, all.bands(), all.calendars(), all.machines(), all.groups()));
    }

    private static AccessRequest with(AccessRequest request, AccountFacts facts) {
        return new AccessRequest(request.at(), facts, request.permission(), request.from());
    }

    private static AccessRequest at(AccessRequest request, Instant at) {
        return new AccessRequest(at, request.facts(), request.permission(), request.from());
    }

    private static Gate gate(Directory directory, int user) {
        AccessProfile profile = directory.profileOf(AnyWorld.userId(user)).orElseThrow();
        return Gate.of(profile);
    }
}
