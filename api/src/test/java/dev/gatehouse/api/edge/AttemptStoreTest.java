package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.store.edge.AttemptStore;
import dev.gatehouse.api.store.edge.AttemptStore.Counted;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttemptStoreTest {
    private static TestHouse house;
    private static TenantId acme;

    @BeforeAll
    static void start() {
        house = TestHouse.fresh();
        house.create("house");
        acme = house.create("acme");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void asManyAttemptsGoAsThePolicySaysAndEachLockIsTwiceAsLong() {
        Policy policy = TestHouse.request("acme").policy();
        for (int round = 0; round < 9; round++) {
            for (int attempt = 1; attempt <= policy.maxFailures(); attempt++) {
                Counted counted = count().orElseThrow();
                assertThat(counted.last()).isEqualTo(attempt == policy.maxFailures());
                assertThat(facts().failedAttempts()).isEqualTo(attempt);
            }
            assertThat(count()).isEmpty();
            Instant until = house.clock.instant().plus(policy.lock(round));
            assertThat(facts().lockedUntil()).contains(until);
            assertThat(facts().lockRounds()).isEqualTo(round + 1);
            house.clock.advance(policy.lock(round).minusMillis(1));
            assertThat(count()).isEmpty();
            house.clock.advance(java.time.Duration.ofMillis(1));
        }
    }

    private static Optional<Counted> count() {
        return house.databases
                .inTransaction(acme, tx -> new AttemptStore(tx.sql()).count(User.loginKey(" FIRST"), tx.now()))
                .orElseThrow();
    }

    private static AccountFacts facts() {
        return house.databases
                .reading(
                        acme,
                        tx -> tx.users()
                                .findByLogin("first")
                                .orElseThrow()
                                .account()
                                .facts())
                .orElseThrow();
    }
}
