package dev.gatehouse.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.AnyWorld;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.UserId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReplayProperties {
    @Property(tries = 400)
    void aStoredDecisionComesOutAsItDidWhateverChangedSince(@ForAll long seed) {
        var world = new AnyWorld(seed);
        Directory then = world.directory();
        int n = Math.floorMod(seed, 4);
        UserId person = AnyWorld.userId(n);
        AccessRequest request = world.request(n);
        var judged = new Judged(Gate.of(then.profileOf(person).orElseThrow()), request, then.revision());
        Trace decided = judged.trace();
        Grounds kept = Grounds.read(person, judged.grounds().fields()).orElseThrow();

        Directory now = world.changed(then);
        Directory back = Rewind.to(now, then.revision(), new Steps().between(then, now));
        Gate gate = Gate.of(back.profileOf(person).orElseThrow());

        var whole = Replay.of(kept, gate, request.from().address(), false);
        assertThat(whole.sameOutcome()).isTrue();
        assertThat(whole.sameTrace()).isTrue();
        assertThat(whole.trace()).isEqualTo(decided);

        // The address is known no more, and an address of the same networks stands in for it.
        var erased = Replay.of(kept, gate, java.util.Optional.empty(), true);
        assertThat(erased.sameOutcome()).isTrue();
        assertThat(erased.sameTrace()).isTrue();
        assertThat(erased.trace()).isEqualTo(decided.impersonal());
    }

    @Property(tries = 300)
    void byAnotherDirectoryItIsTheSameOnlyIfItsTraceIs(@ForAll long seed) {
        var world = new AnyWorld(seed);
        Directory then = world.directory();
        int n = Math.floorMod(seed, 4);
        UserId person = AnyWorld.userId(n);
        AccessRequest request = world.request(n);
        var judged = new Judged(Gate.of(then.profileOf(person).orElseThrow()), request, then.revision());
        Grounds kept = judged.grounds();
        world.changed(then).profileOf(person).map(Gate::of).ifPresent(gate -> {
            var other = Replay.of(kept, gate, request.from().address(), false);
            assertThat(other.sameTrace())
                    .isEqualTo(other.trace().impersonal().equals(judged.trace().impersonal()));
        });
    }
}
