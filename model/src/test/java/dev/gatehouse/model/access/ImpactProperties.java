package dev.gatehouse.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.reach.Shift;
import dev.gatehouse.model.wire.ImpactWire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImpactProperties {
    /// Nowhere, each half of the office, the rest of the world, IPv6; each with the passport and without.
    private static final List<Standpoint> EVERYWHERE = everywhere();

    @Property(tries = 12)
    void itIsWhatAskingEveryMinuteFromEverywhereFinds(@ForAll long seed) {
        var world = new AnyWorld(seed);
        Directory before = world.directory();
        Directory after = world.changed(before);
        Map<UserId, AccountFacts> facts = facts(world);
        Map<UserId, AccountFacts> factsAfter = new HashMap<>(facts);
        factsAfter.putAll(seed % 2 == 0 ? facts(world) : Map.of());

        var impact = Impact.of(
                before, after, AnyWorld.AT, user -> known(facts, user), user -> known(factsAfter, user), _ -> true);

        for (int n = 0; n < 4; n++) {
            UserId user = AnyWorld.userId(n);
            Shift expected =
                    expected(gate(before, user), known(facts, user), gate(after, user), known(factsAfter, user));
            assertThat(impact.minutes().getOrDefault(user, Shift.NONE)).isEqualTo(expected);
            assertThat(impact.gain().contains(user)).isEqualTo(expected.gained() > 0);
            assertThat(impact.lose().contains(user)).isEqualTo(expected.lost() > 0);
            assertThat(impact.cutNow().contains(user)).isEqualTo(expected.cutNow());
        }
        assertThat(ImpactWire.decode(JsonFields.of(ImpactWire.encode(1, impact, Optional.empty()), "")))
                .isEqualTo(impact);
    }

    @Property(tries = 200)
    void whoIsSignedInIsCutWhereTheySit(@ForAll long seed) {
        var world = new AnyWorld(seed);
        Directory before = world.directory();
        Directory after = world.changed(before);
        var facts = facts(world);
        var from = world.standpoint();

        var impact = Impact.withSessions(
                before, after, AnyWorld.AT, user -> known(facts, user), user -> known(facts, user), _ -> List.of(from));

        for (UserId user : facts.keySet()) {
            var request = AccessRequest.entry(AnyWorld.AT, known(facts, user), from);
            assertThat(impact.cutNow().contains(user))
                    .isEqualTo(gate(before, user)
                                    .map(gate -> gate.permits(request))
                                    .orElse(false)
                            && !gate(after, user)
                                    .map(gate -> gate.permits(request))
                                    .orElse(false));
        }
    }

    private static Shift expected(
            Optional<Gate> before, AccountFacts facts, Optional<Gate> after, AccountFacts factsAfter) {
        int gained = 0;
        int lost = 0;
        boolean cut = false;
        for (int minute = 0; minute < 14 * 24 * 60; minute++) {
            Instant at = AnyWorld.AT.plusSeconds(minute * 60L);
            boolean gains = false;
            boolean loses = false;
            for (Standpoint from : EVERYWHERE) {
                var had = rights(before, AccessRequest.entry(at, facts, from));
                var has = rights(after, AccessRequest.entry(at, factsAfter, from));
                gains |= !had.containsAll(has);
                loses |= !has.containsAll(had);
                cut |= minute == 0 && !had.isEmpty() && has.isEmpty();
            }
            gained += gains ? 1 : 0;
            lost += loses ? 1 : 0;
        }
        return new Shift(gained, lost, cut);
    }

    /// To enter, which is empty, and each permission.
    private static Set<Optional<Permission>> rights(Optional<Gate> gate, AccessRequest entry) {
        var rights = new HashSet<Optional<Permission>>();
        if (gate.isPresent() && gate.get().permits(entry)) {
            rights.add(Optional.empty());
            gate.get().permissions(entry.at(), entry.from()).forEach(permission -> rights.add(Optional.of(permission)));
        }
        return rights;
    }

    private static Map<UserId, AccountFacts> facts(AnyWorld world) {
        var facts = new HashMap<UserId, AccountFacts>();
        for (int n = 0; n < 4; n++) {
            facts.put(AnyWorld.userId(n), world.facts(n));
        }
        return facts;
    }

    private static AccountFacts known(Map<UserId, AccountFacts> facts, UserId user) {
        return Optional.ofNullable(facts.get(user)).orElseThrow();
    }

    private static Optional<Gate> gate(Directory directory, UserId user) {
        return directory.profileOf(user).map(Gate::of);
    }

    private static List<Standpoint> everywhere() {
        var all = new ArrayList<Standpoint>();
        for (var key : List.of(Optional.<Thumbprint>empty(), Optional.of(new Thumbprint("ab".repeat(32))))) {
            all.add(new Standpoint(Optional.empty(), key));
            for (String address : List.of("10.0.0.1", "10.0.0.200", "10.0.1.1", "2001:db8::1")) {
                all.add(new Standpoint(Optional.of(Address.parse(address)), key));
            }
        }
        return all;
    }
}
