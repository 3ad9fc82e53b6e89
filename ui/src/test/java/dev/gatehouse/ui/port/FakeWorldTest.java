package dev.gatehouse.ui.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FakeWorldTest {
    private final FakeWorld world = FakeWorld.helpdesk();

    @Test
    void everyListOfPeopleHasSomebody() {
        var counts = world.people().counts(FakeWorld.ACME.id());
        assertThat(counts.all()).isEqualTo(300);
        for (UserFilter filter : EnumSet.complementOf(EnumSet.of(UserFilter.PROGRAM))) {
            assertThat(counts.lists().get(filter)).as(filter.wire()).isPositive();
        }
        assertThat(counts.lists().get(UserFilter.PROGRAM)).as("programs").isZero();
    }

    @Test
    void aSyncIsNothingNewToWhoeverOnlyAsksWhetherTheServerIsThere() {
        var heard = new ArrayList<Boolean>();
        var subscription = world.link().online().subscribe(now -> heard.add(now));
        world.link().advanceTo(FakeWorld.NOW.plusSeconds(15));
        world.link().mend();
        assertThat(heard).containsExactly(true);
        world.link().cut();
        world.link().mend();
        assertThat(heard).containsExactly(true, false, true);
        subscription.unsubscribe();
    }

    @Test
    void theFirstCallerIsBlockedThreeTimesAndExtendingAndUnlockingLiftsTwo() {
        var caller = FakeWorld.person(0);
        var set = set(
                new Change.ExtendExpiry(caller, new Expiry.At(FakeWorld.NOW.plus(Duration.ofDays(7)))),
                new Change.Unlock(caller));
        var preview = world.desk().preview(FakeWorld.ACME.id(), set);
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.then().orElseThrow().reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.ACCOUNT_UNVERIFIED);
        var done = (Desk.Done) world.desk().apply(FakeWorld.ACME.id(), set);
        assertThat(done.undo()).hasSize(1);
        assertThat(world.facts(caller).isLocked(FakeWorld.NOW)).isFalse();
    }

    @Test
    void aCutLineRefusesChangesAndKeepsTheLists() {
        world.link().cut();
        var set = set(new Change.Unlock(FakeWorld.person(0)));
        assertThatThrownBy(() -> world.desk().apply(FakeWorld.ACME.id(), set)).isInstanceOf(FaultException.class);
        assertThat(world.people().list(FakeWorld.ACME.id(), UserQuery.ALL).size())
                .isEqualTo(300);
        assertThat(world.trail().list(FakeWorld.ACME.id(), EventQuery.ALL).origin())
                .isEqualTo(new Origin.Workstation(FakeLink.LAST_SYNC));
    }

    private static ChangeSet set(Change... changes) {
        return new ChangeSet(
                8_112,
                new UUID(1, 1),
                "asked by phone",
                Optional.of("INC-4471"),
                Optional.of(CallerCheck.CALL_BACK),
                List.of(changes));
    }
}
