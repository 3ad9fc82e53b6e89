package dev.gatehouse.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Monday is 23 November 2026, and London has the time of UTC.
class RuleStateTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T17:20:00Z");

    private final Rules rules = new Rules();
    private final BandId day = rules.band("Office hours", "Mon-Fri 8-18");
    private final BandId evening = rules.band("Evenings", "Mon-Fri 18-22");
    private final MachineId office = rules.network("Office", "10.4.7.0/24");

    private RuleState state(Instant at, WayIn... ways) {
        return state(rules.rule(new RuleScope.Tenant(), ways), at);
    }

    private RuleState state(RuleId id, Instant at) {
        Restrictions all = rules.all();
        return RuleState.of(Objects.requireNonNull(all.rules().get(id), "no rule"), all, at, TzData.ofJava());
    }

    @Test
    void whereOneBandShutsAnotherGoesOn() {
        assertThat(state(MONDAY_NOON, WayIn.during(day), WayIn.during(evening).onlyFrom(office)))
                .isEqualTo(new RuleState.Open(new Next.At(Instant.parse("2026-11-23T22:00:00Z"))));
    }

    @Test
    void shutItSaysWhichWayOpensFirst() {
        var closed = state(SUNDAY, WayIn.during(evening), WayIn.during(day));
        assertThat(closed).isEqualTo(new RuleState.Closed(new Next.At(Instant.parse("2026-11-23T08:00:00Z"))));
        assertThat(closed.keepsOut()).isTrue();
    }

    @Test
    void withoutHoursItIsOpenForGood() {
        assertThat(state(SUNDAY, WayIn.during(day), WayIn.from(office)))
                .isEqualTo(new RuleState.Open(new Next.Never()));
        assertThat(state(SUNDAY, WayIn.during(rules.band("Always", "Mon-Sun 0-24"))))
                .isEqualTo(new RuleState.Open(new Next.Never()));
    }

    @Test
    void aWayThatNobodyCanTakeOpensNothing() {
        var shut = new RuleState.Closed(new Next.Never());
        assertThat(state(MONDAY_NOON, WayIn.during(day).onlyFrom())).isEqualTo(shut);
        assertThat(state(MONDAY_NOON, WayIn.from(rules.passport("PC-13", Optional.empty()))))
                .as("it waits to be enrolled")
                .isEqualTo(shut);
        assertThat(state(MONDAY_NOON, WayIn.during())).isEqualTo(shut);
        assertThat(state(MONDAY_NOON, WayIn.during(rules.band("Mars", "Mars/Olympus", "Mon-Sun 0-24"))))
                .isEqualTo(shut);
    }

    @Test
    void bandsThatTakeTurnsForEverAreFollowedSoFarAndNoFurther() {
        var nights = rules.band("Nights", "Mon-Sun 18-8");
        var days = rules.band("Days", "Mon-Sun 8-18");
        assertThat(state(MONDAY_NOON, WayIn.during(days, nights)))
                .isInstanceOfSatisfying(
                        RuleState.Open.class,
                        open -> assertThat(open.until().notBefore())
                                .hasValueSatisfying(until -> assertThat(until).isAfter("2027-11-23T12:00:00Z")));
    }

    @Test
    void offAndWithoutWaysItSaysSo() {
        RuleId rule = rules.rule(new RuleScope.Tenant());
        assertThat(state(rule, MONDAY_NOON)).isEqualTo(new RuleState.NoWay());
        rules.turn(rule, false);
        assertThat(state(rule, MONDAY_NOON)).isEqualTo(new RuleState.Off());
        assertThat(List.of(state(rule, MONDAY_NOON), state(MONDAY_NOON, WayIn.during(day))))
                .noneMatch(RuleState::keepsOut);
    }
}
