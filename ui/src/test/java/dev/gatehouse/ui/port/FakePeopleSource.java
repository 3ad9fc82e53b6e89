package dev.gatehouse.ui.port;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Makes a directory of 300 people in every state there is, the same each time.
final class FakePeopleSource {
    static final int PEOPLE = 300;

    private static final List<String> FIRST = List.of(
            "Maria", "Ade", "Tom", "Ines", "Ravi", "Sofia", "Karl", "Mei", "Omar", "Lena", "Jonas", "Priya", "Noor",
            "Emil", "Clara", "Yusuf", "Anna", "Diego", "Freya", "Hugo", "Ida", "Marek", "Zoe", "Paul", "Rosa");
    private static final List<String> LAST = List.of(
            "Lopez", "Okafor", "Baker", "Martins", "Shah", "Rossi", "Weber", "Lin", "Haddad", "Keller", "Berg", "Nair",
            "Demir", "Larsen", "Dubois", "Aydin", "Novak", "Reyes", "Moore", "Petit", "Fischer", "Wójcik");
    private static final List<String> COMPANIES = List.of("Borea Retail", "Castell Care", "Delphi Claims");
    private static final List<String> ROLES = List.of(
            "Claims adjuster", "Claims viewer", "Payroll approver", "Payroll clerk", "Enrolment agent", "Contractor");

    private final Instant now;
    private final Map<RoleId, Role> roles = new TreeMap<>();
    private final Map<UserId, User> users = new TreeMap<>();
    private final Map<UserId, AccountFacts> facts = new TreeMap<>();

    FakePeopleSource(Instant now) {
        this.now = now;
        for (BuiltInRole builtIn : BuiltInRole.values()) {
            roles.put(
                    builtIn.id(),
                    new Role(builtIn.id(), builtIn.title(), "", true, new TreeSet<>(builtIn.permissions())));
        }
        for (int i = 0; i < ROLES.size(); i++) {
            var id = new RoleId(new UUID(7, i + 1L));
            roles.put(
                    id,
                    new Role(
                            id,
                            ROLES.get(i),
                            "What a " + ROLES.get(i) + " needs",
                            false,
                            new TreeSet<>(permissions(i))));
        }
        for (int i = 0; i < PEOPLE; i++) {
            add(i);
        }
    }

    Directory directory(TenantId tenant) {
        return new Directory(tenant, 8_112, users, roles, Policy.standard(ZoneId.of("Europe/London")));
    }

    Map<UserId, AccountFacts> facts() {
        return facts;
    }

    /// The id of the person of a number, from 0.
    static UserId id(int number) {
        return new UserId(new UUID(9, number + 1L));
    }

    private static Set<Permission> permissions(int role) {
        var held = new TreeSet<Permission>();
        List<String> areas = List.of("claims", "payroll", "members", "reports");
        for (int i = 0; i <= role + 1; i++) {
            held.add(new Permission(areas.get((role + i) % areas.size()) + "." + (i % 2 == 0 ? "view" : "edit")));
        }
        return held;
    }

    private void add(int i) {
        UserId id = id(i);
        String first = FIRST.get(i % FIRST.size());
        String last = LAST.get((i * 7 + i / FIRST.size()) % LAST.size());
        String login = first.charAt(0) + "." + last + (i < FIRST.size() ? "" : Integer.toString(i));
        String plain = login.toLowerCase(java.util.Locale.ROOT).replace('ó', 'o');
        var contact = new Contact(
                Optional.of(plain + "@example.com"),
                i % 3 == 0 ? Optional.of("+44 20 7946 0" + (100 + i)) : Optional.empty(),
                Optional.of("E" + (10_000 + i)),
                i % 4 == 0 ? Optional.of(COMPANIES.get(i % COMPANIES.size())) : Optional.empty());
        Instant created = now.minus(Duration.ofDays(400 + i));
        Optional<Disabling> off = i % 23 == 5
                ? Optional.of(new Disabling(now.minus(Duration.ofDays(19)), ActorId.person(id(1)), "left the company"))
                : Optional.empty();
        Instant from = i % 71 == 8 ? now.plus(Duration.ofDays(9)) : created;
        users.put(id, new User(id, plain, first + " " + last, contact, created, off, from, expiry(i), grants(i)));
        facts.put(id, facts(i, id));
    }

    private Expiry expiry(int i) {
        if (i % 60 == 11) {
            return new Expiry.Never("service owner, reviewed each year");
        }
        if (i % 10 == 0) {
            return new Expiry.At(now.minus(Duration.ofDays(2 + i / 10)).minusSeconds(1200));
        }
        return new Expiry.At(now.plus(Duration.ofDays(i % 12 == 3 ? 6 : 60 + i)));
    }

    private List<Grant> grants(int i) {
        var grants = new ArrayList<Grant>();
        var own = List.copyOf(roles.keySet());
        var by = ActorId.person(id(1));
        Instant since = now.minus(Duration.ofDays(100));
        grants.add(new Grant(new RoleId(new UUID(7, i % 6 + 1L)), since, Optional.empty(), by, Optional.empty()));
        if (i % 5 == 0) {
            grants.add(new Grant(
                    new RoleId(new UUID(7, (i + 1) % 6 + 1L)),
                    since,
                    Optional.of(now.minus(Duration.ofDays(21))),
                    by,
                    Optional.of("INC-4400")));
        }
        if (i == 1) {
            grants.add(
                    new Grant(BuiltInRole.SECURITY_ADMINISTRATOR.id(), since, Optional.empty(), by, Optional.empty()));
        }
        return own.isEmpty() ? List.of() : grants;
    }

    /// Every tenth person is expired; the first of them is locked and unverified too.
    private AccountFacts facts(int i, UserId id) {
        boolean locked = i == 0 || i % 75 == 2;
        boolean unverified = i == 0 || i % 33 == 7;
        Optional<Instant> signIn =
                unverified ? Optional.empty() : Optional.of(now.minus(Duration.ofHours(1 + i % 200)));
        return new AccountFacts(
                id,
                locked ? 5 : 0,
                locked ? 1 : 0,
                locked ? Optional.of(now.plus(Duration.ofMinutes(12))) : Optional.empty(),
                signIn,
                locked ? Optional.of(now.minus(Duration.ofMinutes(3))) : Optional.empty(),
                signIn.map(at -> "10.4.7." + (i % 250 + 1)),
                unverified ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(90))),
                i % 41 == 9 && !unverified ? Optional.of(now.minus(Duration.ofDays(21))) : Optional.empty(),
                unverified ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(300))),
                unverified ? Optional.of(now.minus(Duration.ofDays(4))) : Optional.empty(),
                1_000 + i);
    }
}
