package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private final Zones zones = new Zones();

    @Test
    void everyZoneIsAmongThem() {
        assertThat(zones.names()).isSorted().containsExactlyInAnyOrderElementsOf(ZoneId.getAvailableZoneIds());
        assertThat(zones.names())
                .contains("Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu");
    }

    @Test
    void aZoneHasAllItsTransitions() {
        assertThat(zones.everyTransition("Europe/London"))
                .hasSize(34)
                .extracting(ZoneOffsetTransition::getInstant)
                .contains(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"))
                .isSorted();
        assertThat(zones.everyTransition("Etc/UTC")).isEmpty();
    }

    @Test
    void aSearchByTheMinuteMissesNothing() {
        for (String zone : zones.names()) {
            assertThat(ZoneId.of(zone).getRules().getOffset(Zones.FIRST).getTotalSeconds() % 60)
                    .as(zone)
                    .isZero();
            assertThat(zones.everyTransition(zone))
                    .as(zone)
                    .allMatch(change -> change.getInstant().getEpochSecond() % 60 == 0)
                    .allMatch(change -> change.getOffsetAfter().getTotalSeconds() % 60 == 0);
        }
    }
}
