package dev.gatehouse.app.cache;

import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/// People and roles made up from a seed.
public final class SamplePeople {
    public static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    public static final TenantId ACME = new TenantId("acme");
    public static final Policy POLICY = Policy.standard(ZoneId.of("Europe/London"));

    private static final List<String> FIRST = List.of("Maria", "Ade", "Tom", "Inés", "Ravi", "Sofia", "Émile", "Mei");
    private static final List<String> LAST = List.of("López", "Okafor", "Baker", "Shah", "Rossi", "Weber", "O'Brien");
    private static final List<String> COMPANIES = List.of("Borea Retail", "Castell Care", "100% Claims");

    private final Random random;

    public SamplePeople(long seed) {
        random = new Random(seed);
    }

    public static KnownTenant acme() {
        return new KnownTenant(
                new Tenant(ACME, "Acme Benefits", Environment.PRODUCTION),
                BuiltInRole.SECURITY_ADMINISTRATOR.permissions(),
                Optional.empty(),
                Optional.empty());
    }

    public static Cursor cursor(long revision) {
        return new Cursor(revision, revision * 10, "r1", NOW);
    }

    public static List<Role> roles(int count) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(new Role(
                    roleId(i), "Role " + i, "", false, new TreeSet<>(List.of(new Permission("claims.p" + i)))));
        }
        return roles;
    }

    public static RoleId roleId(int number) {
        return new RoleId(new UUID(7, number + 1L));
    }

    public static UserId userId(int number) {
        return new UserId(new UUID(9, number + 1L));
    }

    public List<Account> accounts(int count) {
        List<Account> accounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            accounts.add(account(i));
        }
        return accounts;
    }

    public Account account(int number) {
        String first = pick(FIRST);
        String last = pick(LAST);
        String login = (first.charAt(0) + last + number).toLowerCase(java.util.Locale.ROOT);
        List<Grant> grants = new ArrayList<>();
        for (int role = 0; role < 4; role++) {
            if (random.nextInt(3) == 0) {
                grants.add(new Grant(
                        roleId(role),
                        NOW.minus(Duration.ofDays(random.nextInt(100))),
                        maybe(NOW.plus(Duration.ofDays(random.nextInt(100) - 50L))),
                        ActorId.system("import"),
                        Optional.empty()));
            }
        }
        var user = new User(
                userId(number),
                login,
                first + " " + last,
                new Contact(
                        maybe(login + "@example.test"),
                        maybe("0712" + number),
                        maybe("E-" + number),
                        maybe(pick(COMPANIES))),
                NOW.minus(Duration.ofDays(400)),
                random.nextInt(9) == 0
                        ? Optional.of(new Disabling(NOW.minus(Duration.ofDays(1)), ActorId.system("import"), "left"))
                        : Optional.empty(),
                NOW.minus(Duration.ofDays(300)),
                random.nextInt(12) == 0
                        ? new Expiry.Never("service account")
                        : new Expiry.At(NOW.plus(Duration.ofDays(random.nextInt(400) - 40L))),
                grants);
        return new Account(user, facts(user.id(), number));
    }

    public AccountFacts facts(UserId user, long counter) {
        return new AccountFacts(
                user,
                random.nextInt(5),
                0,
                random.nextInt(20) == 0 ? Optional.of(NOW.plusSeconds(600)) : Optional.empty(),
                maybe(NOW.minus(Duration.ofHours(random.nextInt(1000)))),
                Optional.empty(),
                maybe("10.4.7.12"),
                Optional.of(NOW.minus(Duration.ofDays(100))),
                Optional.empty(),
                maybe(NOW.minus(Duration.ofDays(200))),
                Optional.empty(),
                counter);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(value);
    }
}
