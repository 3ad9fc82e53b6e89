package dev.gatehouse.model.change;

import static dev.gatehouse.model.change.Sample.CLAIMS;
import static dev.gatehouse.model.change.Sample.DANA;
import static dev.gatehouse.model.change.Sample.LATER;
import static dev.gatehouse.model.change.Sample.MARIA;
import static dev.gatehouse.model.change.Sample.NOW;
import static dev.gatehouse.model.change.Sample.RUTH;
import static dev.gatehouse.model.change.Sample.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.policy.Liftable;
import dev.gatehouse.model.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {
    private static final Directory DIRECTORY = Sample.directory();
    private static final Change EXTEND = new Change.ExtendExpiry(MARIA.id(), new Expiry.At(LATER));
    private static final RoleId NEW_ROLE = new RoleId(new UUID(7, 7));

    @Test
    void anAuditorChangesNothing() {
        assertThat(refusal(RUTH, EXTEND)).contains(FaultCode.FORBIDDEN);
        assertThat(refusal(RUTH, new Change.GrantRole(MARIA.id(), CLAIMS.id(), Optional.empty(), Optional.empty())))
                .contains(FaultCode.FORBIDDEN);
        assertThat(refusal(RUTH, new Change.EndSessions(MARIA.id()))).contains(FaultCode.FORBIDDEN);
    }

    @Test
    void theHelpdeskLiftsWhatThePolicyLetsIt() {
        assertThat(refusal(SAM, EXTEND)).isEmpty();
        assertThat(refusal(SAM, new Change.Unlock(MARIA.id()))).isEmpty();
        assertThat(refusal(SAM, new Change.IssueEntryCode(MARIA.id(), CodeForm.SPOKEN)))
                .isEmpty();
        assertThat(refusal(SAM, new Change.EnableUser(MARIA.id()))).contains(FaultCode.NOT_LIFTABLE);
        assertThat(refusal(SAM, new Change.DisableUser(MARIA.id()))).contains(FaultCode.FORBIDDEN);
        assertThat(refusal(SAM, new Change.EditUser(MARIA.id(), Map.of(UserField.NAME, "M"))))
                .contains(FaultCode.FORBIDDEN);
    }

    @Test
    void theHelpdeskExtendsNoFurtherThanThePolicySaysToTheInstant() {
        var furthest =
                DIRECTORY.policy().furthestExtension(NOW, MARIA.expiry().end().orElseThrow());
        assertThat(refusal(SAM, new Change.ExtendExpiry(MARIA.id(), new Expiry.At(furthest))))
                .isEmpty();
        assertThat(refusal(SAM, new Change.ExtendExpiry(MARIA.id(), new Expiry.At(furthest.plusNanos(1_000)))))
                .contains(FaultCode.EXTENSION_TOO_LONG);
        assertThat(refusal(SAM, new Change.ExtendExpiry(MARIA.id(), new Expiry.Never("please"))))
                .contains(FaultCode.EXTENSION_TOO_LONG);
        assertThat(refusal(DANA, new Change.ExtendExpiry(MARIA.id(), new Expiry.Never("robot"))))
                .isEmpty();
    }

    @Test
    void theHelpdeskLetsInOutsideHoursIfThePolicySaysSoAndWithPapers() {
        var admit = new Change.AdmitUntil(MARIA.id(), Optional.of(NOW.plusSeconds(3_600)));
        assertThat(refusal(SAM, admit)).isEmpty();
        assertThat(rules(SAM).needsPapers(admit)).isTrue();
        assertThat(rules(DANA).needsPapers(admit)).isFalse();
        assertThat(refusal(RUTH, admit)).contains(FaultCode.FORBIDDEN);
        assertThat(refusal(DANA, new Change.AdmitUntil(DANA.id(), Optional.of(LATER))))
                .contains(FaultCode.OWN_ACCESS);
        assertThat(refusal(SAM, new Change.AdmitUntil(DANA.id(), Optional.of(LATER))))
                .contains(FaultCode.RANK);

        var strict = Sample.directory(lifting(Set.of(Liftable.EXPIRED)));
        assertThat(new ChangeRules(Sample.author(SAM), strict, NOW).judge(admit).map(Fault::code))
                .contains(FaultCode.NOT_LIFTABLE);
        assertThat(new ChangeRules(Sample.author(DANA), strict, NOW).judge(admit))
                .isEmpty();
    }

    @Test
    void nobodyIsLetInForMoreThanFourHoursOrForTimeThatIsOver() {
        assertThat(admitted(NOW.plus(Admission.LONGEST))).isEmpty();
        assertThat(admitted(NOW.plus(Admission.LONGEST).plusNanos(1_000))).contains(FaultCode.ADMISSION_TOO_LONG);
        assertThat(admitted(NOW)).contains(FaultCode.EMPTY_VALIDITY);
        var ends = List.<Change>of(new Change.AdmitUntil(MARIA.id(), Optional.empty()));
        assertThat(Changes.apply(DIRECTORY, ends, Sample.STAMP))
                .isInstanceOfSatisfying(
                        Applied.Refused.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(FaultCode.NOTHING_TO_CHANGE));
    }

    private static Optional<FaultCode> admitted(Instant until) {
        var admit = List.<Change>of(new Change.AdmitUntil(MARIA.id(), Optional.of(until)));
        return switch (Changes.apply(DIRECTORY, admit, Sample.STAMP)) {
            case Applied.Done _ -> Optional.empty();
            case Applied.Refused refused -> Optional.of(refused.fault().code());
        };
    }

    @Test
    void aHelpdeskChangeCarriesATicketAndHowTheCallerWasVerified() {
        var bare = new ChangeSet(7, new UUID(1, 1), "", Optional.empty(), Optional.empty(), List.of(EXTEND));
        var ticketOnly = new ChangeSet(7, new UUID(1, 1), "", Optional.of("INC-1"), Optional.empty(), List.of(EXTEND));
        assertThat(rules(SAM).judge(bare).map(refused -> refused.fault().code()))
                .contains(FaultCode.TICKET_REQUIRED);
        assertThat(rules(SAM).judge(ticketOnly).map(refused -> refused.fault().code()))
                .contains(FaultCode.CALLER_CHECK_REQUIRED);
        assertThat(rules(SAM).judge(Sample.set(EXTEND))).isEmpty();
        assertThat(rules(DANA).judge(bare)).isEmpty();
    }

    @Test
    void nobodyTouchesWhoHoldsAConsolePermissionTheyLack() {
        assertThat(refusal(SAM, new Change.Unlock(DANA.id()))).contains(FaultCode.RANK);
        assertThat(refusal(SAM, new Change.IssueEntryCode(RUTH.id(), CodeForm.MAILED)))
                .contains(FaultCode.RANK);
        assertThat(refusal(DANA, new Change.DisableUser(SAM.id()))).isEmpty();
        assertThat(refusal(DANA, new Change.DisableUser(RUTH.id()))).contains(FaultCode.RANK);
    }

    @Test
    void nobodyChangesTheirOwnAccess() {
        assertThat(refusal(DANA, new Change.ExtendExpiry(DANA.id(), new Expiry.At(LATER))))
                .contains(FaultCode.OWN_ACCESS);
        assertThat(refusal(DANA, new Change.GrantRole(DANA.id(), CLAIMS.id(), Optional.empty(), Optional.empty())))
                .contains(FaultCode.OWN_ACCESS);
        assertThat(refusal(DANA, new Change.EditUser(DANA.id(), Map.of(UserField.PHONE, "1"))))
                .isEmpty();
    }

    @Test
    void anAdministratorAppointsAnAuditorWithoutBeingOneIfThePolicySaysSo() {
        var appoint = new Change.GrantRole(MARIA.id(), BuiltInRole.AUDITOR.id(), Optional.empty(), Optional.empty());
        assertThat(refusal(DANA, appoint)).isEmpty();

        var strict = with(Set.of());
        assertThat(new ChangeRules(Sample.author(DANA), Sample.directory(strict), NOW)
                        .judge(appoint)
                        .map(Fault::code))
                .contains(FaultCode.GRANT_NOT_ALLOWED);
    }

    @Test
    void aRoleBringsNoConsolePermissionThatItsMakerMayNotGive() {
        var report = ConsolePermission.BACKUP_REPORT.permission();
        assertThat(refusal(DANA, new Change.CreateRole(NEW_ROLE, "Reporter", "", Set.of(report))))
                .contains(FaultCode.GRANT_NOT_ALLOWED);
        assertThat(refusal(
                        DANA,
                        new Change.EditRole(CLAIMS.id(), Optional.empty(), Optional.empty(), Set.of(report), Set.of())))
                .contains(FaultCode.GRANT_NOT_ALLOWED);
        assertThat(refusal(DANA, new Change.CreateRole(NEW_ROLE, "Any", "", Set.of(new Permission("a.b")))))
                .isEmpty();
    }

    private static ChangeRules rules(User user) {
        return new ChangeRules(Sample.author(user), DIRECTORY, NOW);
    }

    private static Optional<FaultCode> refusal(User by, Change change) {
        return rules(by).judge(change).map(Fault::code);
    }

    private static Policy with(Set<Permission> mayGrant) {
        return with(DIRECTORY.policy().mayLift(), mayGrant);
    }

    private static Policy lifting(Set<Liftable> mayLift) {
        return with(mayLift, DIRECTORY.policy().mayGrant());
    }

    private static Policy with(Set<Liftable> mayLift, Set<Permission> mayGrant) {
        Policy p = DIRECTORY.policy();
        return new Policy(
                p.homeZone(),
                p.maxFailures(),
                p.firstLock(),
                mayLift,
                Duration.ofDays(30),
                p.ticketRequired(),
                p.callerChecks(),
                mayGrant,
                p.passwords(),
                p.eachPermit());
    }
}
