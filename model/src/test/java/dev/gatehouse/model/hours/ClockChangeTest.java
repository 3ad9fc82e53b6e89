package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClockChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-11-22T17:20:00Z");

    @Test
    void theYearAheadInLondonHasBoth() {
        assertThat(changes("Europe/London"))
                .containsExactly(
                        new ClockChange(
                                Instant.parse("2027-03-28T01:00:00Z"),
                                LocalDateTime.parse("2027-03-28T01:00"),
                                LocalDateTime.parse("2027-03-28T02:00"),
                                true),
                        new ClockChange(
                                Instant.parse("2027-10-31T01:00:00Z"),
                                LocalDateTime.parse("2027-10-31T01:00"),
                                LocalDateTime.parse("2027-10-31T02:00"),
                                false));
        assertThat(changes("Asia/Tokyo")).isEmpty();
    }

    @Test
    void theFirstInstantCountsAndTheLastDoesNot() {
        ZoneRules london = ZoneRulesProvider.getRules("Europe/London", false);
        Instant spring = Instant.parse("2027-03-28T01:00:00Z");
        Instant autumn = Instant.parse("2027-10-31T01:00:00Z");
        assertThat(ClockChange.between(london, spring, autumn))
                .extracting(ClockChange::at)
                .containsExactly(spring);
    }

    @Test
    void halfAnHourAndAWholeDayAreTold() {
        assertThat(changes("Australia/Lord_Howe"))
                .extracting(change -> change.from() + " " + change.to() + " " + change.forward())
                .containsExactly("2027-04-04T01:30 2027-04-04T02:00 false", "2027-10-03T02:00 2027-10-03T02:30 true");
        ZoneRules samoa = ZoneRulesProvider.getRules("Pacific/Apia", false);
        assertThat(ClockChange.between(
                        samoa, Instant.parse("2011-12-01T00:00:00Z"), Instant.parse("2012-01-01T00:00:00Z")))
                .extracting(change -> change.from() + " " + change.to() + " " + change.forward())
                .containsExactly("2011-12-30T00:00 2011-12-31T00:00 true");
    }

    @Property(tries = 200)
    void whatDoesNotOccurHasNoInstantAndWhatComesTwiceHasTwo(@ForAll("zones") String zone) {
        ZoneRules rules = ZoneRulesProvider.getRules(zone, false);
        for (ClockChange change : ClockChange.between(rules, NOW, NEXT_YEAR)) {
            int offsets = change.forward() ? 0 : 2;
            assertThat(rules.getValidOffsets(change.from())).hasSize(offsets);
            assertThat(rules.getValidOffsets(change.to().minusNanos(1))).hasSize(offsets);
            assertThat(rules.getValidOffsets(change.from().minusNanos(1))).hasSize(1);
            assertThat(rules.getValidOffsets(change.to())).hasSize(1);
        }
    }

    @Provide
    Arbitrary<String> zones() {
        return Bands.zones();
    }

    private static List<ClockChange> changes(String zone) {
        return ClockChange.between(ZoneRulesProvider.getRules(zone, false), NOW, NEXT_YEAR);
    }
}
