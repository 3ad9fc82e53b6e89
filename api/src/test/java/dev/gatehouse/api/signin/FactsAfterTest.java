package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Policy policy = Policy.standard(ZoneOffset.UTC);
    private AccountFacts facts = AccountFacts.fresh(new UserId(new UUID(1, 2)));

    @Test
    void asManyAttemptsGoAsThePolicySaysAndTheLastOneLocks() {
        for (int i = 1; i < policy.maxFailures(); i++) {
            facts = FactsAfter.attempt(facts, policy, NOW).orElseThrow();
            assertThat(facts.isLocked(NOW)).isFalse();
        }
        facts = FactsAfter.attempt(facts, policy, NOW).orElseThrow();
        assertThat(facts.lockedUntil()).contains(NOW.plus(policy.firstLock()));
        assertThat(FactsAfter.attempt(
                        facts, policy, NOW.plus(policy.firstLock()).minusNanos(1)))
                .isEmpty();
    }

    @Test
    void eachLockIsTwiceAsLongAsTheOneBeforeUpToADay() {
        Instant at = NOW;
        Duration expected = policy.firstLock();
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < policy.maxFailures(); i++) {
                facts = FactsAfter.attempt(facts, policy, at).orElseThrow();
            }
            assertThat(facts.lockedUntil()).contains(at.plus(expected));
            at = at.plus(expected);
            expected = expected.multipliedBy(2).compareTo(Policy.LONGEST_LOCK) > 0
                    ? Policy.LONGEST_LOCK
                    : expected.multipliedBy(2);
        }
    }

    @Test
    void aRightPasswordBeginsAnew() {
        facts = FactsAfter.attempt(facts, policy, NOW).orElseThrow();
        facts = FactsAfter.proved(facts);
        assertThat(facts.failedAttempts()).isZero();
        assertThat(facts.lockRounds()).isZero();
        assertThat(facts.isLocked(NOW)).isFalse();
    }

    @Test
    void choosingAPasswordVerifiesOnce() {
        var first = FactsAfter.chosen(facts, policy, NOW);
        assertThat(first.verifiedAt()).contains(NOW);
        assertThat(FactsAfter.chosen(first, policy, NOW.plusSeconds(60)).verifiedAt())
                .contains(NOW);
        assertThat(first.passwordDue()).isEmpty();
    }
}
