package dev.gatehouse.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private final Policy policy = Policy.standard(ZoneOffset.UTC);

    @Test
    void eachLockInARowIsTwiceAsLongUpToADay() {
        assertThat(policy.lock(0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.lock(1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.lock(6)).isEqualTo(Duration.ofHours(16));
        assertThat(policy.lock(7)).isEqualTo(Duration.ofHours(24));
        assertThat(policy.lock(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void anExtensionCountsFromTheLaterOfNowAndThePresentEnd() {
        var now = Instant.parse("2026-11-22T17:20:00Z");
        var month = Duration.ofDays(30);
        assertThat(policy.furthestExtension(now, now.minusSeconds(1))).isEqualTo(now.plus(month));
        assertThat(policy.furthestExtension(now, now.plusSeconds(1)))
                .isEqualTo(now.plusSeconds(1).plus(month));
    }
}
