package dev.gatehouse.api.history;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
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
import java.util.random.RandomGenerator;

/// Random changes to a few people, roles, rules and what rules name. Many are refused.
final class RandomLife {
    private static final int PEOPLE = 8;
    private static final int ROLES = 4;
    private static final int PARTS = 4;

    private final RandomGenerator random;

    RandomLife(RandomGenerator random) {
        this.random = random;
    }

    Change change(Instant now) {
        return switch (random.nextInt(16)) {
            case 0, 1 ->
                new Change.CreateUser(
                        user(),
                        "login" + random.nextInt(40),
                        name(),
                        new Contact(Optional.of(name()), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        expiry(now));
            case 2 -> new Change.RemoveUser(user());
            case 3, 4 -> new Change.EditUser(user(), Map.of(field(), random.nextInt(5) == 0 ? "" : name()));
            case 5 -> new Change.ExtendExpiry(user(), expiry(now));
            case 6 -> new Change.SetValidFrom(user(), instant(now));
            case 7 -> random.nextBoolean() ? new Change.DisableUser(user()) : new Change.EnableUser(user());
            case 8, 9 ->
                new Change.GrantRole(
                        user(),
                        role(),
                        Optional.empty(),
                        random.nextBoolean() ? Optional.of(instant(now)) : Optional.empty());
            case 10 -> new Change.RevokeRole(user(), role());
            case 11 -> new Change.AdmitUntil(user(), Optional.of(now.plusSeconds(60 + random.nextInt(3_000))));
            case 12 -> new Change.CreateRole(role(), name(), "about", permissions());
            case 13 ->
                random.nextInt(4) == 0
                        ? new Change.DeleteRole(role())
                        : new Change.EditRole(
                                role(), Optional.of(name()), Optional.empty(), permissions(), permissions());
            default -> part();
        };
    }

    private Change part() {
        UUID id = new UUID(9, random.nextInt(PARTS));
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new Change.SetPart(new RulePart.OfBand(new TimeBand(
                        new BandId(id),
                        name(),
                        "Europe/London",
                        List.of(new Window(
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.of(1 + random.nextInt(7))),
                                Hours.parse("08:00", 10 + random.nextInt(10) + ":30"))),
                        List.of(),
                        List.of())));
            case 2 ->
                new Change.SetPart(new RulePart.OfMachine(new Machine.Network(
                        new MachineId(id),
                        name(),
                        AddressBlock.parse("10.0." + random.nextInt(200) + ".0/24"),
                        List.of())));
            case 3 -> new Change.RemovePart(new RulePart.Key(kind(), id));
            default ->
                new Change.SetPart(new RulePart.OfRule(new AccessRule(
                        new RuleId(id),
                        name(),
                        random.nextBoolean(),
                        random.nextBoolean() ? new RuleScope.OfUser(user()) : new RuleScope.OfRole(role()),
                        List.of(
                                WayIn.during(new BandId(new UUID(9, random.nextInt(PARTS)))),
                                WayIn.from(new MachineId(new UUID(9, random.nextInt(PARTS))))))));
        };
    }

    private RulePart.Kind kind() {
        RulePart.Kind[] all = {RulePart.Kind.RULE, RulePart.Kind.TIME_BAND, RulePart.Kind.MACHINE};
        return all[random.nextInt(all.length)];
    }

    private UserId user() {
        return new UserId(new UUID(7, random.nextInt(PEOPLE)));
    }

    private RoleId role() {
        return new RoleId(new UUID(8, random.nextInt(ROLES)));
    }

    private UserField field() {
        UserField[] all = UserField.values();
        return all[random.nextInt(all.length)];
    }

    private String name() {
        return "Name " + random.nextInt(1_000);
    }

    private Expiry expiry(Instant now) {
        return random.nextInt(3) == 0 ? new Expiry.Never("because " + name()) : new Expiry.At(instant(now));
    }

    private Instant instant(Instant now) {
        return now.plus(Duration.ofHours(1 + random.nextInt(2_000)));
    }

    private Set<Permission> permissions() {
        return random.nextBoolean()
                ? Set.of(new Permission("claims.read"))
                : Set.of(new Permission("claims.read"), new Permission("payroll.read"));
    }
}
