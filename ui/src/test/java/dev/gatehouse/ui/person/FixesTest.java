package dev.gatehouse.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.port.FakeWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
    void whoIsOutsideTheirHoursIsLetInToAWholeHourAtMostThreeHoursOn() {
        FakeWorld world = FakeWorld.helpdesk();
        shut(world, 12);
        var fixes = fixes(world, 12);
        assertThat(fixes.lifting()).containsExactly(Fix.LET_IN);
        assertThat(fixes.change(Fix.LET_IN)).isInstanceOfSatisfying(Change.AdmitUntil.class, admit -> {
            Instant until = admit.until().orElseThrow();
            assertThat(until)
                    .isEqualTo(until.truncatedTo(ChronoUnit.HOURS))
                    .isBetween(FakeWorld.NOW.plus(Duration.ofHours(2)), FakeWorld.NOW.plus(Duration.ofHours(3)));
        });
        assertThat(fixes.admissions())
                .isSorted()
                .allSatisfy(until -> assertThat(until)
                        .isBetween(FakeWorld.NOW.plus(Duration.ofMinutes(15)), FakeWorld.NOW.plus(Admission.LONGEST)));
        assertThat(After.of(
                        fixes.file(),
                        List.of(fixes.change(Fix.LET_IN)),
                        fixes.author().id(),
                        FakeWorld.NOW))
                .isInstanceOfSatisfying(
                        After.Known.class, after -> assertThat(after.isIn()).isTrue());
    }

    @Test
    void whomNoHoursBindIsNotOfferedToBeLetIn() {
        assertThat(fixes(FakeWorld.helpdesk(), 12).possible()).doesNotContain(Fix.LET_IN);
    }

    private static void shut(FakeWorld world, int person) {
        var band = new TimeBand(new BandId(new UUID(5, 5)), "Never", "Europe/London", List.of(), List.of(), List.of());
        var rule = new AccessRule(
                new RuleId(new UUID(6, 6)),
                "Shut",
                true,
                new RuleScope.OfUser(FakeWorld.person(person)),
                List.of(WayIn.during(band.id())));
        world.restrict(Restrictions.of(List.of(new RulePart.OfBand(band), new RulePart.OfRule(rule))));
    }

    @Test
    void aHelpdeskChangeNeedsPapersAndAnAdministratorsDoesNot() {
        var change = List.<Change>of(new Change.Unlock(FakeWorld.person(0)));
        assertThat(fixes(FakeWorld.helpdesk(), 0).needsPapers(change)).isTrue();
        assertThat(fixes(FakeWorld.administrator(), 0).needsPapers(change)).isFalse();
    }
}
