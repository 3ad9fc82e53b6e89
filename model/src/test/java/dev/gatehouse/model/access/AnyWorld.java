package dev.gatehouse.model.access;

import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.Rules;
import dev.gatehouse.model.rule.WayIn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/// A small random tenant about an instant near which the clocks of London change: few people, roles, bands, networks
/// and rules, so that they often meet.
public final class AnyWorld {
    static final Instant AT = Instant.parse("2026-10-23T22:00:00Z");
    static final List<Permission> PERMISSIONS =
            List.of(new Permission("a.read"), new Permission("b.read"), new Permission("c.read"));

    private static final List<String> ZONES =
            List.of("Europe/London", "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu", "Mars/Olympus");
    private static final Thumbprint KEY = new Thumbprint("ab".repeat(32));

    private final Random random;

    public AnyWorld(long seed) {
        random = new Random(seed);
    }

    /// People 0 to 3 with roles 0 to 2 under random rules.
    public Directory directory() {
        var users = new HashMap<UserId, User>();
        var roles = new HashMap<RoleId, Role>();
        for (int n = 0; n < 3; n++) {
            roles.put(roleId(n), role(n));
        }
        for (int n = 0; n < 4; n++) {
            users.put(userId(n), user(n));
        }
        return new Directory(
                Sample.directory().tenant(), 1, users, roles, Sample.directory().policy(), restrictions());
    }

    /// The same tenant after some random change of every kind that there is.
    public Directory changed(Directory before) {
        Map<UserId, User> users = new HashMap<>(before.users());
        Map<RoleId, Role> roles = new HashMap<>(before.roles());
        if (random.nextBoolean()) {
            int n = random.nextInt(4);
            users.put(userId(n), user(n));
        }
        if (random.nextBoolean()) {
            int n = random.nextInt(3);
            roles.put(roleId(n), role(n));
        }
        if (random.nextInt(8) == 0) {
            users.remove(userId(random.nextInt(4)));
        }
        if (random.nextInt(8) == 0) {
            roles.remove(roleId(random.nextInt(3)));
        }
        return new Directory(
                before.tenant(),
                2,
                users,
                roles,
                before.policy(),
                random.nextBoolean() ? before.restrictions() : altered(before.restrictions()));
    }

    private Restrictions altered(Restrictions before) {
        if (random.nextBoolean() || before.rules().isEmpty()) {
            return restrictions();
        }
        var rules = new HashMap<>(before.rules());
        var rule = rules.values().iterator().next();
        rules.put(rule.id(), rule.switched(!rule.on()));
        return new Restrictions(rules, before.bands(), before.calendars(), before.machines(), before.groups());
    }

    AccountFacts facts(int n) {
        var facts = AccountFacts.fresh(userId(n));
        if (random.nextInt(6) > 0) {
            facts = facts.chosen(AT.minusSeconds(9), random.nextInt(3) == 0 ? Optional.of(near()) : Optional.empty());
        }
        return random.nextInt(4) == 0 ? facts.refused(AT, 5, Optional.of(near()), 1) : facts;
    }

    Standpoint standpoint() {
        var address = switch (random.nextInt(4)) {
            case 0 -> Optional.<Address>empty();
            case 1 -> Optional.of(Address.parse("10.0.0." + random.nextInt(256)));
            case 2 -> Optional.of(Address.parse("10.0.1.1"));
            default -> Optional.of(Address.parse("2001:db8::1"));
        };
        return new Standpoint(address, random.nextInt(3) == 0 ? Optional.of(KEY) : Optional.empty());
    }

    public AccessRequest request(int user) {
        var from = standpoint();
        var facts = facts(user);
        var counted = from.passport().isPresent() ? facts.countedAt(attempts()) : facts;
        var request = AccessRequest.entry(near(), counted, from);
        return random.nextBoolean() ? request : request.using(PERMISSIONS.get(random.nextInt(3)));
    }

    private MachineAttempts attempts() {
        return random.nextInt(3) == 0 ? new MachineAttempts(6, 1, Optional.of(near())) : MachineAttempts.NONE;
    }

    Restrictions restrictions() {
        var rules = new Rules();
        var bands = new ArrayList<BandId>();
        for (int i = 0; i < 3; i++) {
            bands.add(rules.put(band(i)));
        }
        bands.add(new BandId(new UUID(5, 99)));
        var group = rules.group("Group");
        var machines = new ArrayList<MachineId>();
        machines.add(rules.network("Half", "10.0.0.0/25", group));
        machines.add(rules.network("Whole", "10.0.0.0/24"));
        machines.add(rules.network("Six", "2001:db8::/32", group));
        machines.add(rules.passport("PC-12", Optional.of(KEY)));
        machines.add(rules.passport("PC-13", Optional.empty()));
        for (int i = random.nextInt(5); i > 0; i--) {
            var ways = new WayIn[random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2)];
            for (int way = 0; way < ways.length; way++) {
                ways[way] = new WayIn(
                        random.nextInt(4) > 0 ? Optional.of(some(bands)) : Optional.empty(),
                        random.nextInt(3) == 0 ? Optional.of(some(machines)) : Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.of(List.of(group)) : Optional.empty(),
                        new TreeSet<>(random.nextInt(12) == 0 ? List.of("countries") : List.of()));
            }
            var id = rules.rule(scope(), ways);
            rules.turn(id, random.nextInt(6) > 0);
        }
        return rules.all();
    }

    private RuleScope scope() {
        return switch (random.nextInt(3)) {
            case 0 -> new RuleScope.Tenant();
            case 1 -> new RuleScope.OfRole(roleId(random.nextInt(3)));
            default -> new RuleScope.OfUser(userId(random.nextInt(4)));
        };
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(_ -> random.nextBoolean()).toList();
    }

    private TimeBand band(int n) {
        var windows = new ArrayList<Window>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (int d = 1 + random.nextInt(6); d > 0; d--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            windows.add(new Window(days, hours()));
        }
        var exceptions = new HashMap<LocalDate, DayException>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate date = LocalDate.ofInstant(AT, ZoneOffset.UTC).plusDays(random.nextInt(6) - 1);
            exceptions.put(
                    date,
                    switch (random.nextInt(3)) {
                        case 0 -> new DayException.Closed(date);
                        case 1 -> new DayException.Open(date);
                        default -> new DayException.OwnHours(date, List.of(hours()));
                    });
        }
        String zone = ZONES.get(random.nextInt(random.nextInt(6) == 0 ? 5 : 4));
        return new TimeBand(
                new BandId(new UUID(5, n)), "Band " + n, zone, windows, List.copyOf(exceptions.values()), List.of());
    }

    private Hours hours() {
        int from = random.nextInt(Hours.DAY);
        int to = random.nextInt(Hours.DAY);
        return from == to ? Hours.ALL_DAY : Hours.of(from, to);
    }

    private User user(int n) {
        var grants = new ArrayList<Grant>();
        for (int role = 0; role < 3; role++) {
            if (random.nextInt(3) > 0) {
                grants.add(new Grant(
                        roleId(role),
                        random.nextInt(3) == 0 ? near() : Instant.EPOCH,
                        random.nextInt(3) == 0 ? Optional.of(near()) : Optional.empty(),
                        Sample.STAMP.by(),
                        Optional.empty()));
            }
        }
        return new User(
                        userId(n),
                        "user" + n,
                        "User " + n,
                        Sample.MARIA.contact(),
                        Instant.EPOCH,
                        random.nextInt(12) == 0
                                ? Optional.of(new Disabling(AT, Sample.STAMP.by(), "left"))
                                : Optional.empty(),
                        random.nextInt(5) == 0 ? near() : Instant.EPOCH,
                        random.nextInt(3) == 0 ? new Expiry.At(near()) : new Expiry.Never("random"),
                        grants)
                .admitted(
                        random.nextInt(4) == 0
                                ? Optional.of(new Admission(
                                        AT, near().plusSeconds(3_600), Sample.STAMP.by(), Optional.empty()))
                                : Optional.empty());
    }

    private Role role(int n) {
        return new Role(roleId(n), "Role " + n, "", false, new TreeSet<>(some(PERMISSIONS)));
    }

    /// A whole minute within two days of the instant.
    private Instant near() {
        return AT.plusSeconds(60L * (random.nextInt(4_000) - 600));
    }

    public static UserId userId(int n) {
        return new UserId(new UUID(3, 100 + n));
    }

    private static RoleId roleId(int n) {
        return new RoleId(new UUID(2, 100 + n));
    }
}
