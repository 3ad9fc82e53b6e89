package dev.gatehouse.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.Rules;
import dev.gatehouse.model.rule.WayIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Maria works; Monday is 23 November 2026, and London has the time of UTC.
class RulesTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T19:00:00Z");
    private static final Permission READ = new Permission("claims.read");
    private static final RuleScope TENANT = new RuleScope.Tenant();
    private static final RuleScope MARIA = new RuleScope.OfUser(Sample.MARIA.id());
    private static final RuleScope CLAIMS = new RuleScope.OfRole(Sample.CLAIMS.id());
    private static final Standpoint OFFICE = Standpoint.at(Address.parse("10.4.7.12"));
    private static final Standpoint HOME = Standpoint.at(Address.parse("192.0.2.1"));
    private static final Thumbprint KEY = new Thumbprint("ab".repeat(32));

    private final Rules rules = new Rules();
    private final BandId day = rules.band("Office hours", "Mon-Fri 8-18");
    private final BandId evening = rules.band("Evenings", "Mon-Fri 18-22");
    private final MachineId office = rules.network("Office", "10.4.7.0/24");
    private User user = Sample.MARIA.valid(Instant.EPOCH, new Expiry.Never("tested"));
    private AccountFacts facts = AccountFacts.fresh(user.id()).chosen(Instant.EPOCH, Optional.empty());

    @Test
    void officeHoursFromAnywhereOrEveningsFromTheOffice() {
        RuleId rule =
                rules.rule(TENANT, WayIn.during(day), WayIn.during(evening).onlyFrom(office));

        assertThat(entry(MONDAY_NOON, HOME).permittedUntil()).contains(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(entry(MONDAY_NOON, OFFICE).permittedUntil())
                .as("the evening joins the day")
                .contains(Instant.parse("2026-11-23T22:00:00Z"));
        assertThat(entry(MONDAY_EVENING, OFFICE).isPermitted()).isTrue();

        var refused = entry(MONDAY_EVENING, HOME);
        assertThat(refused.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.OUTSIDE_HOURS,
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-11-24T08:00:00Z")),
                                Optional.empty(),
                                Optional.of(rule),
                                List.of("Office hours"),
                                Optional.of("2026-11-23T19:00Z[Europe/London]")),
                        new Reason(
                                ReasonCode.MACHINE_NOT_PERMITTED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(rule),
                                List.of("Office"),
                                Optional.of("192.0.2.1")));
        assertThat(refused.nextPermitted()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(refused.tzVersion())
                .hasValueSatisfying(version -> assertThat(version).matches("20[0-9]{2}[a-z]"));
    }

    @Test
    void whatAWayHasMustAllHold() {
        rules.rule(TENANT, WayIn.during(day).onlyFrom(office));
        assertThat(entry(MONDAY_NOON, OFFICE).isPermitted()).isTrue();
        assertThat(codes(entry(MONDAY_NOON, HOME))).containsExactly(ReasonCode.MACHINE_NOT_PERMITTED);
        assertThat(codes(entry(MONDAY_EVENING, OFFICE))).containsExactly(ReasonCode.OUTSIDE_HOURS);
        assertThat(codes(entry(MONDAY_EVENING, HOME)))
                .containsExactly(ReasonCode.OUTSIDE_HOURS, ReasonCode.MACHINE_NOT_PERMITTED);
        assertThat(entry(MONDAY_EVENING, HOME).nextPermitted())
                .as("time alone makes no other machine of it")
                .isEmpty();
        assertThat(entry(MONDAY_EVENING, HOME).notBefore()).isEmpty();
    }

    @Test
    void anAbsentPartDoesNotRestrictAndAnEmptyListDenies() {
        RuleId rule = rules.rule(TENANT, WayIn.ANY);
        assertThat(entry(MONDAY_NOON, Standpoint.UNKNOWN).isPermitted()).isTrue();
        rules.turn(rule, false);
        RuleId hours = rules.rule(TENANT, WayIn.during());
        assertThat(codes(entry(MONDAY_NOON, OFFICE))).containsExactly(ReasonCode.OUTSIDE_HOURS);
        rules.turn(hours, false);
        rules.rule(TENANT, WayIn.from());
        assertThat(codes(entry(MONDAY_NOON, OFFICE))).containsExactly(ReasonCode.MACHINE_NOT_PERMITTED);
    }

    @Test
    void aRuleWithoutWaysDeniesAndOneThatIsOffRestrictsNothing() {
        RuleId rule = rules.rule(TENANT);
        assertThat(codes(entry(MONDAY_NOON, OFFICE))).containsExactly(ReasonCode.NO_WAY_IN);
        rules.turn(rule, false);
        assertThat(entry(MONDAY_NOON, OFFICE).isPermitted()).isTrue();
        assertThat(trace(MONDAY_NOON, OFFICE).lines())
                .filteredOn(line -> line instanceof Trace.OfRule)
                .singleElement()
                .isEqualTo(new Trace.OfRule(rule, "Rule 0", TENANT, false, true, List.of()));
    }

    @Test
    void tenantAndUserRulesMustBothPermit() {
        RuleId tenants = rules.rule(TENANT, WayIn.during(day));
        RuleId hers = rules.rule(MARIA, WayIn.during(rules.band("Tuesdays", "Tue 16-20")));
        assertThat(entry(MONDAY_NOON, HOME).reasons()).extracting(Reason::rule).containsExactly(Optional.of(hers));
        assertThat(entry(MONDAY_EVENING, HOME).reasons())
                .extracting(Reason::rule)
                .containsExactly(Optional.of(tenants), Optional.of(hers));
        assertThat(entry(MONDAY_NOON, HOME).nextPermitted()).contains(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(entry(Instant.parse("2026-11-24T17:00:00Z"), HOME).permittedUntil())
                .contains(Instant.parse("2026-11-24T18:00:00Z"));
        rules.rule(new RuleScope.OfUser(Sample.SAM.id()));
        assertThat(entry(Instant.parse("2026-11-24T17:00:00Z"), HOME).isPermitted())
                .as("another's rule is another's")
                .isTrue();
    }

    @Test
    void aRolesRuleGatesOnlyWhatTheRoleBrings() {
        RuleId rule = rules.rule(CLAIMS, WayIn.during(day).onlyFrom(office));
        assertThat(entry(MONDAY_EVENING, HOME).isPermitted()).isTrue();
        var refused = decide(request(MONDAY_EVENING, HOME).using(READ));
        assertThat(codes(refused)).containsExactly(ReasonCode.OUTSIDE_HOURS, ReasonCode.MACHINE_NOT_PERMITTED);
        assertThat(refused.reasons()).extracting(Reason::rule).containsOnly(Optional.of(rule));
        assertThat(decide(request(MONDAY_NOON, OFFICE).using(READ)).permittedUntil())
                .contains(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(gate().permissions(MONDAY_NOON, HOME)).isEmpty();
        assertThat(gate().permissions(MONDAY_NOON, OFFICE)).contains(READ);
    }

    @Test
    void whatTwoRolesBringIsPermittedByEither() {
        user = user.holding(List.of(
                grant(Sample.CLAIMS.id(), Optional.of(Instant.parse("2026-11-23T13:00:00Z"))),
                grant(Sample.PAYROLL.id(), Optional.empty())));
        rules.rule(new RuleScope.OfRole(Sample.PAYROLL.id()), WayIn.during(evening));
        rules.rule(CLAIMS, WayIn.during(day));
        var payroll = Sample.PAYROLL.bringing(new TreeSet<>(List.of(READ)));
        var profile = AccessProfile.of(
                user, java.util.Map.of(Sample.CLAIMS.id(), Sample.CLAIMS, payroll.id(), payroll), rules.all());
        var noon = AccessDecider.decide(profile, request(MONDAY_NOON, HOME).using(READ));
        assertThat(noon.permittedUntil()).contains(Instant.parse("2026-11-23T13:00:00Z"));
        var later = AccessDecider.decide(
                profile, request(Instant.parse("2026-11-23T14:00:00Z"), HOME).using(READ));
        assertThat(codes(later)).containsExactly(ReasonCode.OUTSIDE_HOURS);
        assertThat(later.nextPermitted()).contains(Instant.parse("2026-11-23T18:00:00Z"));
    }

    @Test
    void aMachineIsKnownByItsPassportFromWhereverItAsks() {
        var laptops = rules.group("Laptops");
        rules.passport("PC-12", Optional.of(KEY), laptops);
        rules.passport("PC-13", Optional.empty(), laptops);
        rules.rule(
                TENANT, new WayIn(Optional.empty(), Optional.empty(), Optional.of(List.of(laptops)), new TreeSet<>()));
        var withKey = new Standpoint(HOME.address(), Optional.of(KEY));
        assertThat(entry(MONDAY_NOON, withKey).isPermitted()).isTrue();
        var other = new Standpoint(HOME.address(), Optional.of(new Thumbprint("cd".repeat(32))));
        assertThat(entry(MONDAY_NOON, other).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.needed()).containsExactly("PC-12", "PC-13");
            assertThat(reason.was()).contains("cd".repeat(32) + " 192.0.2.1");
        });
        assertThat(entry(MONDAY_NOON, Standpoint.UNKNOWN).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.was()).isEmpty());
    }

    @Test
    void aMappedAddressIsInItsNetwork() {
        rules.rule(TENANT, WayIn.from(office));
        assertThat(entry(MONDAY_NOON, Standpoint.at(Address.parse("::ffff:10.4.7.12")))
                        .isPermitted())
                .isTrue();
    }

    @Test
    void whatIsUnknownDeniesAndIsSaid() {
        RuleId gone = rules.rule(TENANT, WayIn.during(new BandId(new UUID(5, 99))));
        assertThat(codes(entry(MONDAY_NOON, OFFICE)))
                .containsExactly(ReasonCode.OUTSIDE_HOURS, ReasonCode.CONDITION_UNKNOWN);
        rules.turn(gone, false);
        RuleId zone = rules.rule(TENANT, WayIn.during(rules.band("Mars", "Mars/Olympus", "Mon-Sun 0-24")));
        assertThat(entry(MONDAY_NOON, OFFICE).reasons().getLast().needed()).containsExactly("zone Mars/Olympus");
        rules.turn(zone, false);
        rules.rule(
                TENANT,
                new WayIn(Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(List.of("countries"))));
        assertThat(codes(entry(MONDAY_NOON, OFFICE))).containsExactly(ReasonCode.CONDITION_UNKNOWN);
        user = user.admitted(Optional.of(waiver(MONDAY_NOON, MONDAY_EVENING)));
        assertThat(entry(MONDAY_NOON, OFFICE).isPermitted())
                .as("a waiver of hours waives no condition that nobody knows")
                .isFalse();
    }

    @Test
    void whoIsLetInNeedsNoHoursUntilThenButTheMachineAndTheirAccount() {
        rules.rule(TENANT, WayIn.during(day).onlyFrom(office));
        Instant until = Instant.parse("2026-11-23T20:30:00Z");
        user = user.admitted(Optional.of(waiver(MONDAY_EVENING, until)));
        assertThat(entry(MONDAY_EVENING.minusNanos(1_000), OFFICE).nextPermitted())
                .contains(MONDAY_EVENING);
        assertThat(entry(MONDAY_EVENING, OFFICE).permittedUntil()).contains(until);
        assertThat(entry(until, OFFICE).nextPermitted()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(codes(entry(MONDAY_EVENING, HOME))).containsExactly(ReasonCode.MACHINE_NOT_PERMITTED);
        assertThat(trace(MONDAY_EVENING, OFFICE).lines())
                .contains(new Trace.Waiver(true, waiver(MONDAY_EVENING, until)));
        assertThat(trace(until, OFFICE).lines()).contains(new Trace.Waiver(false, waiver(MONDAY_EVENING, until)));
        user = user.valid(Instant.EPOCH, new Expiry.At(MONDAY_EVENING));
        assertThat(codes(entry(MONDAY_EVENING, OFFICE))).containsExactly(ReasonCode.ACCOUNT_EXPIRED);
    }

    @Test
    void hoursThatNeverMeetAreSearchedForTenYears() {
        rules.rule(TENANT, WayIn.during(day));
        rules.rule(MARIA, WayIn.during(evening));
        var refused = entry(MONDAY_NOON, HOME);
        assertThat(refused.nextPermitted()).isEmpty();
        assertThat(refused.notBefore()).contains(Instant.parse("2036-11-23T12:00:00Z"));
        assertThat(refused.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.ends()).contains(Instant.parse("2026-11-23T18:00:00Z")));
    }

    @Test
    void whatEndsByItselfMeetsWhatOpens() {
        rules.rule(TENANT, WayIn.during(day));
        facts = facts.refused(MONDAY_NOON, 5, Optional.of(MONDAY_EVENING), 1);
        user = user.valid(Instant.EPOCH, new Expiry.At(Instant.parse("2026-11-24T08:00:00.000001Z")));
        assertThat(entry(MONDAY_NOON, HOME).nextPermitted()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        user = user.valid(Instant.EPOCH, new Expiry.At(Instant.parse("2026-11-24T08:00:00Z")));
        assertThat(entry(MONDAY_NOON, HOME).nextPermitted()).isEmpty();
        assertThat(entry(MONDAY_NOON, HOME).notBefore()).as("never is certain").isEmpty();
    }

    @Test
    void aTraceHasWhatPassedToo() {
        rules.rule(TENANT, WayIn.during(evening), WayIn.during(day).onlyFrom(office));
        RuleId claims = rules.rule(CLAIMS, WayIn.during(day));
        var trace = AccessDecider.trace(gate(), request(MONDAY_NOON, OFFICE).using(READ));
        assertThat(trace.decision().isPermitted()).isTrue();
        assertThat(trace.lines()).allMatch(Trace.Line::holds);
        assertThat(trace.lines().subList(0, 6)).allMatch(line -> line instanceof Trace.OfAccount);
        var rule = (Trace.OfRule) trace.lines().get(6);
        assertThat(rule.ways())
                .containsExactly(
                        new Trace.Way(
                                false,
                                Optional.of(new Trace.Hours(
                                        false,
                                        Optional.of(Instant.parse("2026-11-23T18:00:00Z")),
                                        List.of(band(evening, "Evenings", false, "2026-11-23T18:00:00Z")))),
                                Optional.empty(),
                                List.of()),
                        new Trace.Way(
                                true,
                                Optional.of(new Trace.Hours(
                                        true,
                                        Optional.of(MONDAY_NOON),
                                        List.of(band(day, "Office hours", true, "2026-11-23T18:00:00Z")))),
                                Optional.of(new Trace.Machines(true, List.of("Office"), Optional.of("10.4.7.12"))),
                                List.of()));
        assertThat(trace.lines().get(7)).isInstanceOf(Trace.Brings.class);
        assertThat(((Trace.OfRule) trace.lines().get(8)).rule()).isEqualTo(claims);
    }

    @Test
    void aProfileHasWhatBindsThePersonAndNothingElse() {
        rules.rule(TENANT, WayIn.during(day));
        rules.rule(new RuleScope.OfUser(Sample.SAM.id()), WayIn.during(evening).onlyFrom(office));
        rules.put(new TimeBand(
                new BandId(new UUID(5, 77)), "Unused", "UTC", WeekText.parse("Mon 8-9"), List.of(), List.of()));
        var directory = Sample.directory().restricted(rules.all());
        var marias = directory.profileOf(Sample.MARIA.id()).orElseThrow().restrictions();
        assertThat(marias.rules()).hasSize(1);
        assertThat(marias.bands()).containsOnlyKeys(day);
        assertThat(marias.machines()).isEmpty();
        var sams = directory.profileOf(Sample.SAM.id()).orElseThrow().restrictions();
        assertThat(sams.rules()).hasSize(2);
        assertThat(sams.bands()).containsOnlyKeys(day, evening);
        assertThat(sams.machines()).containsOnlyKeys(office);
    }

    private static Trace.Band band(BandId id, String name, boolean holds, String changes) {
        return new Trace.Band(
                id, name, holds, Optional.of("2026-11-23T12:00Z[Europe/London]"), Optional.of(Instant.parse(changes)));
    }

    private static Admission waiver(Instant from, Instant until) {
        return new Admission(from, until, Sample.STAMP.by(), Optional.of("INC-7"));
    }

    private static Grant grant(dev.gatehouse.model.identity.RoleId role, Optional<Instant> until) {
        return new Grant(role, Instant.EPOCH, until, Sample.STAMP.by(), Optional.empty());
    }

    private static List<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    private AccessRequest request(Instant at, Standpoint from) {
        return AccessRequest.entry(at, facts, from);
    }

    private Decision entry(Instant at, Standpoint from) {
        return decide(request(at, from));
    }

    private Decision decide(AccessRequest request) {
        var decision = AccessDecider.decide(gate(), request);
        assertThat(gate().permits(request)).isEqualTo(decision.isPermitted());
        return decision;
    }

    private Trace trace(Instant at, Standpoint from) {
        return AccessDecider.trace(gate(), request(at, from));
    }

    private Gate gate() {
        return Gate.of(AccessProfile.of(user, Sample.directory().roles(), rules.all()));
    }
}
