package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Policy policy = Policy.standard(ZoneOffset.UTC);
    private AccountFacts facts = AccountFacts.fresh(new UserId(new UUID(1, 2)));

    @Test
    void aRightPasswordBeginsAnew() {
        facts = new AccountFacts(
                facts.user(),
                5,
                1,
                Optional.of(NOW.plusSeconds(60)),
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                facts.codeUntil(),
                facts.counter());
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
