package dev.gatehouse.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.Rules;
import dev.gatehouse.model.rule.WayIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Dana is the only administrator.
class WayBackTest {
    private static final RuleScope TENANT = new RuleScope.Tenant();

    private final Rules rules = new Rules();
    private Directory directory = Sample.directory();

    @Test
    void anAdministratorWithoutExpiryComesBack() {
        assertThat(back()).contains(Sample.DANA.id());
    }

    @Test
    void oneHourAWeekFromOneMachineSuffices() {
        var office = rules.network("Office", "10.4.7.0/24");
        rules.rule(TENANT, WayIn.during(rules.band("Rarely", "Wed 3-4")).onlyFrom(office));
        assertThat(back()).contains(Sample.DANA.id());
    }

    @Test
    void lessThanAWholeHourDoesNot() {
        rules.rule(TENANT, WayIn.during(rules.band("Hardly", "Wed 3:00-3:59")));
        assertThat(back()).isEmpty();
    }

    @Test
    void anHourMayBeMadeOfBandsThatMeet() {
        rules.rule(
                TENANT,
                WayIn.during(rules.band("First half", "Wed 3:00-3:30"), rules.band("Other half", "Wed 3:30-4:00")));
        assertThat(back()).contains(Sample.DANA.id());
    }

    @Test
    void aMachineThatNobodyHasDoesNot() {
        rules.rule(TENANT, WayIn.from(rules.passport("PC-13", Optional.empty())));
        assertThat(back()).isEmpty();
    }

    @Test
    void twoMachinesAtOnceAreNone() {
        rules.rule(TENANT, WayIn.from(rules.network("Office", "10.4.7.0/24")));
        rules.rule(TENANT, WayIn.from(rules.network("Branch", "10.4.8.0/24")));
        assertThat(back()).isEmpty();
    }

    @Test
    void aWeekWithoutAnHourDoesNot() {
        var closed = IntStream.range(0, 14)
                .mapToObj(day -> (DayException)
                        new DayException.Closed(LocalDate.of(2027, 8, 1).plusDays(day)))
                .toList();
        rules.rule(
                TENANT,
                WayIn.during(rules.put(new TimeBand(
                        new BandId(new UUID(5, 50)),
                        "Works holiday",
                        "Europe/London",
                        WeekText.parse("Mon-Sun 0-24"),
                        closed,
                        List.of()))));
        assertThat(back()).isEmpty();
    }

    @Test
    void aRuleOnTheRoleItselfCounts() {
        rules.rule(new RuleScope.OfRole(BuiltInRole.SECURITY_ADMINISTRATOR.id()), WayIn.during());
        assertThat(back()).isEmpty();
    }

    @Test
    void aWaiverIsNoWayBack() {
        rules.rule(TENANT, WayIn.during());
        put(Sample.DANA.admitted(Optional.of(new Admission(
                Sample.NOW, Sample.NOW.plusSeconds(400 * 86_400L), Sample.STAMP.by(), Optional.empty()))));
        assertThat(back()).isEmpty();
    }

    @Test
    void anAccountThatExpiresDoesNot() {
        put(Sample.DANA.valid(Sample.DANA.validFrom(), new Expiry.At(Sample.NOW.plusSeconds(4_000 * 86_400L))));
        assertThat(back()).isEmpty();
    }

    @Test
    void whoNeverEnteredDoesNot() {
        assertThat(WayBack.of(directory, Sample.NOW, AccountFacts::fresh, TzData.ofJava()))
                .isEmpty();
    }

    private void put(User user) {
        var users = new HashMap<>(directory.users());
        users.put(user.id(), user);
        directory = new Directory(directory.tenant(), 8, users, directory.roles(), directory.policy());
    }

    private Optional<UserId> back() {
        return WayBack.of(
                directory.restricted(rules.all()),
                Sample.NOW,
                user -> AccountFacts.fresh(user).chosen(Sample.NOW, Optional.empty()),
                TzData.ofJava());
    }
}
