package dev.gatehouse.model.access;

import static dev.gatehouse.model.change.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessDeciderTest {
    private static final Instant BEFORE = NOW.minusSeconds(100);
    private static final Instant AFTER = NOW.plusSeconds(100);
    private static final Permission READ = new Permission("claims.read");

    private User user = Sample.MARIA;
    private AccountFacts facts = AccountFacts.fresh(user.id()).chosen(BEFORE, Optional.empty());

    @Test
    void validityIsHalfOpen() {
        user = user.valid(NOW, new Expiry.At(AFTER));
        assertThat(entry(NOW.minusNanos(1_000)).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.ACCOUNT_NOT_YET_VALID));
        assertThat(entry(NOW).isPermitted()).isTrue();
        assertThat(entry(NOW).permittedUntil()).contains(AFTER);
        assertThat(entry(AFTER.minusNanos(1_000)).isPermitted()).isTrue();
        assertThat(entry(AFTER).hasReason(ReasonCode.ACCOUNT_EXPIRED)).isTrue();
    }

    @Test
    void everyReasonIsToldAtOnceWorstFirst() {
        user = user.valid(BEFORE, new Expiry.At(BEFORE.plusSeconds(1)))
                .withDisabling(Optional.of(new Disabling(BEFORE, Sample.STAMP.by(), "left")));
        facts = AccountFacts.fresh(user.id()).refused(BEFORE, 5, Optional.of(AFTER), 1);
        assertThat(entry(NOW).reasons())
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.ACCOUNT_DISABLED,
                        ReasonCode.ACCOUNT_EXPIRED,
                        ReasonCode.ACCOUNT_LOCKED,
                        ReasonCode.ACCOUNT_UNVERIFIED);
        assertThat(entry(NOW).nextPermitted()).isEmpty();
    }

    @Test
    void aLockEndsByItselfAtItsInstant() {
        facts = facts.refused(BEFORE, 5, Optional.of(AFTER), 1);
        assertThat(entry(NOW).nextPermitted()).contains(AFTER);
        assertThat(entry(AFTER).isPermitted()).isTrue();
    }

    /// Whose wrong passwords count where: those typed elsewhere, those typed at the machine.
    @ParameterizedTest
    @CsvSource({"false, false, ''", "true, false, ''", "false, true, 200", "true, true, 200"})
    void atAnEnrolledMachineItsOwnCounterCounts(boolean elsewhere, boolean there, String seconds) {
        if (elsewhere) {
            facts = facts.refused(BEFORE, 5, Optional.of(AFTER), 1);
        }
        var until =
                Optional.of(seconds).filter(text -> !text.isEmpty()).map(text -> NOW.plusSeconds(Long.parseLong(text)));
        var own = there ? new MachineAttempts(7, 2, until) : MachineAttempts.NONE;
        var from = new Standpoint(Optional.empty(), Optional.of(new Thumbprint("ab".repeat(32))));
        var gate = Gate.of(new AccessProfile(user, Map.of()));
        var request = AccessRequest.entry(NOW, facts.countedAt(own), from);
        var decision = AccessDecider.decide(gate, request);
        assertThat(decision.hasReason(ReasonCode.ACCOUNT_LOCKED)).isEqualTo(there);
        assertThat(decision.nextPermitted()).isEqualTo(until);
        assertThat(gate.permits(request)).isEqualTo(!there);
        decision.reasons().forEach(reason -> assertThat(reason.value()).contains("7"));
        assertThat(entry(NOW).hasReason(ReasonCode.ACCOUNT_LOCKED))
                .as("from anywhere else")
                .isEqualTo(elsewhere);
    }

    @Test
    void whoStartsLaterButExpiresBeforeTheLockEndsNeverEntersByThemselves() {
        user = user.valid(BEFORE, new Expiry.At(NOW.plusSeconds(50)));
        facts = facts.refused(BEFORE, 5, Optional.of(AFTER), 1);
        assertThat(entry(NOW).nextPermitted()).isEmpty();
    }

    @Test
    void aPasswordDueStandsInTheWayOfEntering() {
        facts = facts.chosen(BEFORE, Optional.of(NOW));
        assertThat(entry(NOW.minusNanos(1_000)).permittedUntil()).contains(NOW);
        assertThat(entry(NOW).hasReason(ReasonCode.PASSWORD_DUE)).isTrue();
    }

    @Test
    void anUnknownPermissionIsRefused() {
        var decision = permission(new Permission("nobody.knows"), NOW);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly(ReasonCode.PERMISSION_MISSING);
        assertThat(decision.nextPermitted()).isEmpty();
    }

    @Test
    void aGrantCountsWithinItsOwnValidityAndNeighboursJoin() {
        var first = new Grant(Sample.CLAIMS.id(), NOW, Optional.of(AFTER), Sample.STAMP.by(), Optional.empty());
        user = user.holding(List.of(first));
        assertThat(permission(READ, BEFORE).nextPermitted()).contains(NOW);
        assertThat(permission(READ, NOW).permittedUntil()).contains(AFTER);
        assertThat(permission(READ, AFTER).isPermitted()).isFalse();
    }

    private Decision entry(Instant at) {
        return AccessDecider.decide(profile(), AccessRequest.entry(at, facts));
    }

    private Decision permission(Permission permission, Instant at) {
        return AccessDecider.decide(profile(), AccessRequest.entry(at, facts).using(permission));
    }

    private AccessProfile profile() {
        return AccessProfile.of(user, Sample.directory().roles());
    }
}
