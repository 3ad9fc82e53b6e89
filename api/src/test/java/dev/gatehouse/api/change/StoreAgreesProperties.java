package dev.gatehouse.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Random sequences of change sets: what they make of the picture in memory is what the database holds, and what one
/// person's decision needs is the same from both.
class StoreAgreesProperties {
    private static final TenantId TENANT = new TenantId("acme");
    private static final int PEOPLE = 4;
    private static final int ROLES = 3;
    private static TestHouse house = TestHouse.fresh();

    @BeforeContainer
    static void make_tenants() {
        house.create("house");
        house.create("acme");
    }

    @AfterContainer
    static void close() {
        house.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void the_database_holds_what_the_changes_make_in_memory(@ForAll("sequences") List<List<Change>> sets) {
        var desk = new Desk(house, TENANT);
        Directory picture = desk.stored();
        for (List<Change> changes : sets) {
            Instant now = house.clock.advance(Duration.ofSeconds(1));
            var stamp = new ChangeStamp(now, Desk.SYSTEM.id(), "because", Optional.of("T-1"));
            Applied expected = Changes.apply(picture, changes, stamp);

            ChangeAnswer answer = desk.apply(changes.toArray(Change[]::new));

            switch (expected) {
                case Applied.Done done -> {
                    assertThat(answer).isInstanceOf(ChangeAnswer.Applied.class);
                    picture = done.directory();
                }
                case Applied.Refused refused ->
                    assertThat(answer).isInstanceOfSatisfying(ChangeAnswer.Refused.class, no -> {
                        assertThat(no.fault().code()).isEqualTo(refused.fault().code());
                        assertThat(no.index()).hasValue(refused.index());
                    });
            }
            assertThat(desk.stored()).isEqualTo(picture);
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(profile(i)).isEqualTo(picture.profileOf(Desk.user(i)));
        }
    }

    private Optional<dev.gatehouse.model.directory.AccessProfile> profile(int number) {
        return house.databases
                .reading(
                        TENANT,
                        tx -> tx.users()
                                .find(Desk.user(number))
                                .map(row -> tx.gate(row.account().user()).profile()))
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<List<Change>>> sequences() {
        return change().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<Change> change() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, PEOPLE - 1);
        Arbitrary<Integer> roles = Arbitraries.integers().between(0, ROLES - 1);
        Arbitrary<String> names = Arbitraries.of("ann", "BEN", "Zoë", "zoë ", "çelik");
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(-3, 90).map(days -> TestHouse.START.plus(Duration.ofDays(days)));
        Arbitrary<Permission> permissions = Arbitraries.of(
                new Permission("orders.read"), new Permission("orders.write"), new Permission("audit.read"));
        return Arbitraries.oneOf(
                Combinators.combine(people, names).as(Desk::newUser),
                people.map(i -> new Change.RemoveUser(Desk.user(i))),
                Combinators.combine(people, Arbitraries.of(UserField.values()), names)
                        .as((i, field, text) -> new Change.EditUser(Desk.user(i), Map.of(field, text))),
                Combinators.combine(people, instants)
                        .as((i, at) -> new Change.ExtendExpiry(Desk.user(i), new Expiry.At(at))),
                Combinators.combine(people, instants).as((i, at) -> new Change.SetValidFrom(Desk.user(i), at)),
                people.map(i -> new Change.DisableUser(Desk.user(i))),
                people.map(i -> new Change.EnableUser(Desk.user(i))),
                people.map(i -> new Change.Unlock(Desk.user(i))),
                Combinators.combine(people, roles, instants.optional())
                        .as((i, role, until) ->
                                new Change.GrantRole(Desk.user(i), Desk.role(role), Optional.empty(), until)),
                people.map(i -> Desk.grant(i, BuiltInRole.AUDITOR.id())),
                Combinators.combine(people, roles)
                        .as((i, role) -> new Change.RevokeRole(Desk.user(i), Desk.role(role))),
                Combinators.combine(roles, names, permissions)
                        .as((role, name, one) -> new Change.CreateRole(Desk.role(role), name, "", Set.of(one))),
                Combinators.combine(roles, names.optional(), permissions, permissions)
                        .as((role, name, more, less) -> new Change.EditRole(
                                Desk.role(role), name, Optional.empty(), Set.of(more), Set.of(less))),
                roles.map(role -> new Change.DeleteRole(Desk.role(role))),
                part(),
                key().map(Change.RemovePart::new));
    }

    private static Arbitrary<RulePart.Key> key() {
        return Combinators.combine(
                        Arbitraries.of(RulePart.Kind.class),
                        Arbitraries.integers().between(0, 1))
                .as((kind, number) -> new RulePart.Key(kind, id(number)));
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, 0xa000_0000_0000_0000L + number);
    }

    /// Two of each kind, with names that clash now and then, which name each other whether or not they are there.
    private static Arbitrary<Change> part() {
        Arbitrary<Integer> two = Arbitraries.integers().between(0, 1);
        Arbitrary<String> names = Arbitraries.of("Day", "day ", "Nacht");
        Arbitrary<RulePart> calendars = Combinators.combine(two, names)
                .as((i, name) -> new RulePart.OfCalendar(new HolidayCalendar(new CalendarId(id(i)), name, List.of())));
        Arbitrary<RulePart> bands = Combinators.combine(two, names, two, Arbitraries.of("Etc/UTC", "Asia/Nowhere"))
                .as((i, name, calendar, zone) -> new RulePart.OfBand(new TimeBand(
                        new BandId(id(i)),
                        name,
                        zone,
                        List.of(new Window(EnumSet.of(DayOfWeek.MONDAY), Hours.parse("08:00", "18:00"))),
                        List.of(),
                        List.of(new CalendarId(id(calendar))))));
        Arbitrary<RulePart> groups = Combinators.combine(two, names)
                .as((i, name) -> new RulePart.OfGroup(new MachineGroup(new MachineGroupId(id(i)), name)));
        Arbitrary<RulePart> machines = Combinators.combine(two, names, two)
                .as((i, name, group) -> new RulePart.OfMachine(new Machine.Network(
                        new MachineId(id(i)),
                        name,
                        AddressBlock.parse("10." + i + ".0.0/16"),
                        List.of(new MachineGroupId(id(group))))));
        Arbitrary<RuleScope> scopes = Arbitraries.oneOf(
                two.map(i -> new RuleScope.OfUser(Desk.user(i))), two.map(i -> new RuleScope.OfRole(Desk.role(i))));
        Arbitrary<RulePart> rules = Combinators.combine(two, names, scopes, two, two)
                .as((i, name, scope, band, machine) -> new RulePart.OfRule(new AccessRule(
                        new RuleId(id(i)),
                        name,
                        true,
                        scope,
                        List.of(WayIn.during(new BandId(id(band))), WayIn.from(new MachineId(id(machine)))))));
        return Arbitraries.oneOf(calendars, bands, groups, machines, rules).map(Change.SetPart::new);
    }
}
