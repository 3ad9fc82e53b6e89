package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.store.account.UnknownLoginStore.Attempts;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantSweepTest {
    @Test
    void answers_stay_for_ninety_days_and_attempts_for_thirty() {
        try (TestHouse house = TestHouse.fresh()) {
            house.create("house");
            var tenant = house.create("acme");
            var desk = new Desk(house, tenant);
            ChangeSet set = Desk.set(desk.revision(), Desk.newUser(1, "ada"));
            assertThat(desk.apply(Desk.SYSTEM, set)).isInstanceOf(ChangeAnswer.Applied.class);
            byte[] somebody = new byte[32];
            house.databases.inTransaction(tenant, tx -> {
                tx.unknownLogins().lock(somebody, tx.now());
                tx.unknownLogins().put(somebody, new Attempts(4, 1, Optional.empty()));
                return true;
            });

            sweepAfter(house, desk, Duration.ofDays(31));
            assertThat(desk.apply(Desk.SYSTEM, set)).isInstanceOf(ChangeAnswer.Replayed.class);
            assertThat(house.databases.inTransaction(
                            tenant, tx -> tx.unknownLogins().lock(somebody, tx.now())))
                    .contains(new Attempts(0, 0, Optional.empty()));

            sweepAfter(house, desk, Duration.ofDays(60));
            assertThat(desk.apply(Desk.SYSTEM, set)).isInstanceOf(ChangeAnswer.Refused.class);
        }
    }

    private static void sweepAfter(TestHouse house, Desk desk, Duration time) {
        house.clock.advance(time);
        long revision = desk.revision();
        house.databases.inTransaction(new TenantId("acme"), tx -> {
            TenantSweep.run(tx);
            return true;
        });
        assertThat(desk.revision()).isEqualTo(revision);
    }
}
