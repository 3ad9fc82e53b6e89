package dev.gatehouse.client.imports.plan;

import static dev.gatehouse.client.imports.source.Samples.adUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Hours and machines of an Active Directory, from the file to the rules.
class LimitsTest {
    /// Monday to Friday, 08:00 to 18:00 UTC.
    private static final String OFFICE = hours(8, 18, 1, 2, 3, 4, 5);
    private static final String LATE = hours(12, 22, 1, 2, 3, 4, 5);
    private static final String ALWAYS = "logonHours:: " + "/".repeat(28);
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T23:00:00Z");

    private final World world = new World().in(ZoneId.of("UTC"));

    private static String hours(int from, int to, int... days) {
        var bits = new BitSet(168);
        for (int day : days) {
            bits.set(day * 24 + from, day * 24 + to);
        }
        return "logonHours:: " + Base64.getEncoder().encodeToString(Arrays.copyOf(bits.toByteArray(), 21));
    }

    private static SourceFile ad(String... entries) throws SourceException {
        return new LdifSource().read(Samples.text(String.join("", entries)));
    }

    private List<AccessRule> rulesOf(String login) {
        return world.directory()
                .restrictions()
                .of(new RuleScope.OfUser(world.user(login).id()));
    }

    private Set<String> bands() {
        return world.directory().restrictions().bands().values().stream()
                .map(TimeBand::name)
                .collect(Collectors.toSet());
    }

    private Machine machine(String name) {
        return world.directory().restrictions().machines().values().stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean mayEnter(String login, Instant at) {
        var user = world.user(login).id();
        var facts = AccountFacts.fresh(user).chosen(World.NOW, Optional.empty());
        return AccessDecider.decide(
                        world.directory().profileOf(user).orElseThrow(),
                        new AccessRequest(at, facts, Optional.empty(), Standpoint.UNKNOWN))
                .isPermitted();
    }

    private void assertSettled(SourceFile file) throws MappingException {
        var again = world.plan(file);
        assertThat(again.changes()).isEmpty();
        assertThat(again.report().unchanged()).isEqualTo(again.report().read());
    }

    @Test
    void peopleOfTheSameHoursShareABandCalledByThem() throws Exception {
        var file = ad(adUser("ann", OFFICE), adUser("bob", OFFICE), adUser("cid", LATE), adUser("dan"));
        var report = world.take(file);
        assertThat(bands()).containsExactlyInAnyOrder("Mon–Fri 08:00–18:00", "Mon–Fri 12:00–22:00");
        assertThat(report.notApplied()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.parts()).containsEntry(RulePart.Kind.TIME_BAND, 2).containsEntry(RulePart.Kind.RULE, 3);
        assertThat(rulesOf("ann")).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("ad/ann");
            assertThat(rule.on()).isTrue();
        });
        assertThat(rulesOf("dan")).isEmpty();
        assertThat(mayEnter("ann", MONDAY_NOON)).isTrue();
        assertThat(mayEnter("ann", MONDAY_NIGHT)).isFalse();
        assertThat(mayEnter("dan", MONDAY_NIGHT)).isTrue();
        assertSettled(file);
    }

    @Test
    void partsStandBeforeTheRulesThatNameThem() throws Exception {
        var changes = world.plan(ad(adUser("ann", OFFICE, "userWorkstations: PC-1"))).changes().stream()
                .map(Change::type)
                .toList();
        assertThat(changes.indexOf("SetRule")).isGreaterThan(changes.indexOf("SetTimeBand"));
        assertThat(changes.indexOf("SetRule")).isGreaterThan(changes.indexOf("SetMachine"));
        assertThat(changes.indexOf("SetRule")).isGreaterThan(changes.indexOf("CreateUser"));
    }

    @Test
    void noHoursAtAllIsAWayInThatIsOpenInNone() throws Exception {
        var never = ad(adUser("ann", "logonHours:: " + "A".repeat(28)));
        world.take(never);
        assertThat(bands()).isEmpty();
        assertThat(rulesOf("ann")).hasSize(1);
        assertThat(mayEnter("ann", MONDAY_NOON)).isFalse();
        assertSettled(never);
    }

    @Test
    void allHoursAreNoRule() throws Exception {
        var report = world.take(ad(adUser("ann", ALWAYS)));
        assertThat(rulesOf("ann")).isEmpty();
        assertThat(report.notApplied())
                .containsExactly(new Finding(10, "logonHours: at all hours, which restricts nothing"));
    }

    @Test
    void inAZoneThatChangesItsClocksTheReportSaysSo() throws Exception {
        world.in(ZoneId.of("Europe/Berlin"));
        var report = world.take(ad(adUser("ann", OFFICE)));
        assertThat(bands()).containsExactly("Mon–Fri 09:00–19:00");
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(10);
            assertThat(note.text())
                    .contains("Mon–Fri 09:00–19:00 in Europe/Berlin")
                    .contains("follow");
        });
        assertThatThrownBy(() -> new World().in(ZoneId.of("+02:00")).plan(ad(adUser("ann", OFFICE))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("--zone +02:00");
    }

    @Test
    void workstationsAwaitEnrolmentAndTheirRuleIsOff() throws Exception {
        var file = ad(adUser("ann", "userWorkstations: pc-1, PC-2,PC-1"), adUser("bob", "userWorkstations: PC-2"));
        var report = world.take(file);
        assertThat(report.parts()).containsEntry(RulePart.Kind.MACHINE, 2);
        assertThat(machine("PC-1"))
                .isInstanceOfSatisfying(
                        Machine.Passport.class,
                        passport -> assertThat(passport.isWaiting()).isTrue());
        assertThat(rulesOf("ann")).singleElement().satisfies(rule -> {
            assertThat(rule.on()).isFalse();
            assertThat(rule.ways().getFirst().machines().orElseThrow())
                    .containsExactlyInAnyOrder(
                            machine("PC-1").id(), machine("PC-2").id());
        });
        assertThat(report.notApplied()).isEmpty();
        assertThat(report.notes()).extracting(Finding::line).containsExactly(10L, 21L);
        assertThat(report.notes())
                .allSatisfy(note -> assertThat(note.text()).contains("off").contains("enrolled"));
        assertThat(mayEnter("ann", MONDAY_NIGHT)).isTrue();
        assertSettled(file);
    }

    @Test
    void theyCountAtOnceWhereThatIsAskedFor() throws Exception {
        world.enforcingMachines();
        var file = ad(adUser("ann", OFFICE, "userWorkstations: PC-1"));
        var report = world.take(file);
        assertThat(report.notes()).isEmpty();
        assertThat(rulesOf("ann")).singleElement().satisfies(rule -> {
            assertThat(rule.on()).isTrue();
            assertThat(rule.ways()).singleElement().satisfies(way -> {
                assertThat(way.bands()).isPresent();
                assertThat(way.machines()).isPresent();
            });
        });
        assertThat(mayEnter("ann", MONDAY_NOON)).isFalse();
        assertSettled(file);
    }

    @Test
    void hoursCountWhileMachinesAreNotEnrolledYet() throws Exception {
        var file = ad(adUser("ann", OFFICE, "userWorkstations: PC-1"));
        world.take(file);
        assertThat(rulesOf("ann"))
                .extracting(AccessRule::name, AccessRule::on)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ad/ann", false),
                        org.assertj.core.groups.Tuple.tuple("ad/ann, until its machines count", true));
        assertThat(mayEnter("ann", MONDAY_NOON)).isTrue();
        assertThat(mayEnter("ann", MONDAY_NIGHT)).isFalse();
        assertSettled(file);
        var off = rulesOf("ann").stream().filter(rule -> !rule.on()).findFirst().orElseThrow();
        world.apply("enrolled", new Change.SetPart(new RulePart.OfRule(off.switched(true))));
        world.take(file);
        assertThat(rulesOf("ann")).containsExactly(off.switched(true));
        assertSettled(file);
    }

    @Test
    void whatChangedThereIsBroughtInLine() throws Exception {
        world.take(ad(adUser("ann", OFFICE), adUser("bob", OFFICE)));
        world.take(ad(adUser("ann", LATE), adUser("bob", ALWAYS)));
        assertThat(mayEnter("ann", Instant.parse("2026-11-23T21:00:00Z"))).isTrue();
        assertThat(mayEnter("ann", Instant.parse("2026-11-23T09:00:00Z"))).isFalse();
        assertThat(rulesOf("bob")).isEmpty();
    }

    @Test
    void anExportWithoutTheAttributeLeavesRulesAlone() throws Exception {
        world.take(ad(adUser("ann", OFFICE, "userWorkstations: PC-1")));
        assertThat(world.plan(ad(adUser("ann"))).changes()).isEmpty();
        assertThat(world.plan(ad(adUser("ann", OFFICE))).changes()).isEmpty();
        assertThat(world.plan(ad(adUser("ann", "userWorkstations: PC-1"))).changes())
                .isEmpty();
    }

    @Test
    void aRuleThatSomebodySwitchedOffHereStaysOff() throws Exception {
        var file = ad(adUser("ann", OFFICE));
        world.take(file);
        world.apply(
                "x",
                new Change.SetPart(new RulePart.OfRule(rulesOf("ann").getFirst().switched(false))));
        assertSettled(file);
        assertThat(world.plan(file).report().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("switched the rule off here"));
    }

    @Test
    void aBandOrMachineThatIsThereIsJoinedIfItMeansTheSame() throws Exception {
        var band = new TimeBand(
                new BandId(new UUID(0, 1)),
                "Mon–Fri 08:00–18:00",
                "UTC",
                WeekText.parse("Mon-Fri 8-18"),
                List.of(),
                List.of());
        var other = new TimeBand(
                new BandId(new UUID(0, 2)),
                "Mon–Fri 12:00–22:00",
                "Europe/Paris",
                WeekText.parse("Mon-Fri 12-22"),
                List.of(),
                List.of());
        var pc = new Machine.Passport(new MachineId(new UUID(0, 3)), "pc-1", Optional.empty(), List.of());
        world.apply(
                "x",
                new Change.SetPart(new RulePart.OfBand(band)),
                new Change.SetPart(new RulePart.OfBand(other)),
                new Change.SetPart(new RulePart.OfMachine(pc)));
        var file = ad(adUser("ann", OFFICE, "userWorkstations: PC-1"), adUser("bob", LATE));
        var report = world.take(file);
        assertThat(report.parts().get(RulePart.Kind.MACHINE)).isNull();
        assertThat(bands())
                .containsExactlyInAnyOrder("Mon–Fri 08:00–18:00", "Mon–Fri 12:00–22:00", "Mon–Fri 12:00–22:00 UTC");
        assertSettled(file);
    }

    @Test
    void aBandGivenHolidaysHereKeepsThemAndOneGivenOtherHoursIsLeftToItsNewUse() throws Exception {
        var file = ad(adUser("ann", OFFICE));
        world.take(file);
        var band = world.directory().restrictions().bands().values().iterator().next();
        var calendar = new HolidayCalendar(new CalendarId(new UUID(0, 9)), "Holidays", List.of());
        world.apply(
                "x",
                new Change.SetPart(new RulePart.OfCalendar(calendar)),
                new Change.SetPart(new RulePart.OfBand(new TimeBand(
                        band.id(), band.name(), band.zone(), band.windows(), List.of(), List.of(calendar.id())))));
        assertSettled(file);
        var mine = new TimeBand(band.id(), "Mine", band.zone(), WeekText.parse("Sat 9-12"), List.of(), List.of());
        world.apply("x", new Change.SetPart(new RulePart.OfBand(mine)));
        world.take(file);
        assertThat(bands()).containsExactlyInAnyOrder("Mine", "Mon–Fri 08:00–18:00");
        assertThat(mayEnter("ann", MONDAY_NOON)).isTrue();
        assertSettled(file);
    }

    @Test
    void limitsThatCannotBeReadRefuseTheRow() throws Exception {
        var file = ad(
                adUser("ann", "logonHours:: AAAA"),
                adUser("bob", "userWorkstations: ,"),
                adUser("cid", "userWorkstations: " + "P".repeat(201)),
                adUser("dan"));
        assertThat(file.refused()).extracting(Finding::line).containsExactly(1L, 12L, 23L);
        assertThat(file.people()).hasSize(1);
    }

    @Test
    void whoMayNotWriteRulesIsRefused() throws Exception {
        var without = new java.util.HashSet<>(
                dev.gatehouse.model.permission.BuiltInRole.SECURITY_ADMINISTRATOR.permissions());
        without.remove(ConsolePermission.ACCESS_WRITE.permission());
        var other = new World(without);
        assertThatThrownBy(() -> other.plan(ad(adUser("ann", OFFICE)))).isInstanceOf(FaultException.class);
        assertThat(other.plan(ad(adUser("ann", ALWAYS))).changes()).isNotEmpty();
    }
}
