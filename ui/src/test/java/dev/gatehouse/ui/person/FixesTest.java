package dev.gatehouse.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.port.FakeWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static Fixes fixes(FakeWorld world, int person) {
        var file = new PersonReader(world.people())
                .read(FakeWorld.ACME, FakeWorld.person(person))
                .orElseThrow();
        return new Fixes(file, world.me().author(FakeWorld.ACME.id()), FakeWorld.NOW);
    }

    @Test
    void theHelpdeskLiftsExpiryLockAndPasswordAndNothingElse() {
        var fixes = fixes(FakeWorld.helpdesk(), 0);
        assertThat(fixes.lifting()).containsExactly(Fix.EXTEND, Fix.UNLOCK, Fix.ENTRY_CODE);
        var disabled = fixes(FakeWorld.helpdesk(), 5);
        assertThat(disabled.lifting()).doesNotContain(Fix.ENABLE);
        assertThat(disabled.refused(Fix.ENABLE))
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo(FaultCode.NOT_LIFTABLE));
    }

    @Test
    void anAuditorMayDoNothing() {
        assertThat(fixes(FakeWorld.auditor(), 0).possible()).isEmpty();
    }

    @Test
    void theHelpdeskCannotTouchSomebodyOfHigherRank() {
        assertThat(fixes(FakeWorld.helpdesk(), 1).possible()).isEmpty();
    }

    @Test
    void anAdministratorEnablesWhoWasSwitchedOff() {
        assertThat(fixes(FakeWorld.administrator(), 5).lifting()).contains(Fix.ENABLE);
    }

    @Test
    void theHelpdeskNeverProposesMoreThanThePolicyAllows() {
        var fixes = fixes(FakeWorld.helpdesk(), 0);
        Instant furthest = fixes.furthest().orElseThrow();
        assertThat(fixes.change(Fix.EXTEND)).isInstanceOfSatisfying(Change.ExtendExpiry.class, extend -> {
            assertThat(extend.expiry().end().orElseThrow()).isBeforeOrEqualTo(furthest);
            assertThat(extend.expiry()).isInstanceOf(Expiry.At.class);
        });
    }

    @Test
    void anExtensionCountsFromTheLaterOfNowAndThePresentEnd() {
        var expired = fixes(FakeWorld.administrator(), 0);
        assertThat(expired.extended(Duration.ofDays(30))).isEqualTo(FakeWorld.NOW.plus(Duration.ofDays(30)));
        var running = fixes(FakeWorld.administrator(), 12);
        Instant end = running.file().user().expiry().end().orElseThrow();
        assertThat(running.extended(Duration.ofDays(30))).isEqualTo(end.plus(Duration.ofDays(30)));
    }

    @Test
    void aHelpdeskChangeNeedsPapersAndAnAdministratorsDoesNot() {
        var change = List.<Change>of(new Change.Unlock(FakeWorld.person(0)));
        assertThat(fixes(FakeWorld.helpdesk(), 0).needsPapers(change)).isTrue();
        assertThat(fixes(FakeWorld.administrator(), 0).needsPapers(change)).isFalse();
    }
}
