package dev.gatehouse.demo.serve;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventIds;
import dev.gatehouse.api.review.ReviewSeed;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CredentialStore.Credential;
import dev.gatehouse.api.store.seed.TenantSeed;
import dev.gatehouse.api.tenant.TenantCreation;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.api.tenant.TenantRequest;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.crypto.passwords.PasswordHasher;
import dev.gatehouse.demo.synthetic.History;
import dev.gatehouse.demo.synthetic.Synthetic;
import dev.gatehouse.demo.synthetic.Synthetic.Staff;
import dev.gatehouse.demo.synthetic.TenantPlan;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes the house and synthetic tenants where there are none yet, and gives their staff passwords.
final class SyntheticTenants {
    private static final long SEED = 2026;
    private static final int BATCH = 5_000;
    /// How many days back the first was signed off, and which was not.
    private static final int REVIEWED = 12;
    private static final int MISSED = 4;
    private static final int PASSWORD_BYTES = 18;
    private static final int FULLY_STAFFED = 3;
    private static final ActorId INSTALLATION = ActorId.system("installation");
    private static final FirstAdministrator SETUP = new FirstAdministrator("setup", "Setup", "setup@gatehouse.example");

    private final TenantCreation creation;
    private final TenantRegistry registry;
    private final TenantDatabases databases;
    private final EventDesk events;
    private final PasswordHasher hasher;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final String server;

    /// Prepares to make tenants.
    ///
    /// @param random a secure source, for passwords
    /// @param server the id of the database server they shall lie on
    SyntheticTenants(
            TenantCreation creation,
            TenantRegistry registry,
            TenantDatabases databases,
            EventDesk events,
            PasswordHasher hasher,
            RandomGenerator random,
            InstantSource clock,
            String server) {
        this.creation = creation;
        this.registry = registry;
        this.databases = databases;
        this.events = events;
        this.hasher = hasher;
        this.random = random;
        this.clock = clock;
        this.server = server;
    }

    /// Makes what is missing.
    ///
    /// @return the accounts that were given a password just now
    List<AccountsFile.Made> make(ServeOptions.Embedded options) {
        var made = new ArrayList<AccountsFile.Made>();
        var house = new Tenant(TenantId.HOUSE, "Gatehouse operations", Environment.HOUSE);
        if (open(house, Policy.standard(ZoneOffset.UTC))) {
            made.addAll(fill(TenantPlan.house(house, SEED, now()), FULLY_STAFFED));
        }
        for (int n = 0; n < options.tenants(); n++) {
            var plan = TenantPlan.of(n, options.users(), options.events(), SEED, now());
            if (open(plan.tenant(), plan.policy())) {
                made.addAll(fill(plan, n < FULLY_STAFFED ? FULLY_STAFFED : 1));
            }
        }
        return made;
    }

    /// As fine as the database keeps it: the leaves say the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Sees to it that the tenant is there.
    ///
    /// @return whether it is empty
    private boolean open(Tenant tenant, Policy policy) {
        if (registry.find(tenant.id()).isEmpty()) {
            creation.create(new TenantRequest(tenant, server, policy, SETUP), INSTALLATION, "installation");
        }
        return databases
                .inTransaction(tenant.id(), transaction -> new TenantSeed(transaction).isUntouched())
                .orElseThrow();
    }

    /// Fills it in one transaction: a history cut short leaves nothing.
    private List<AccountsFile.Made> fill(TenantPlan plan, int staffed) {
        return databases
                .inTransaction(plan.tenant().id(), transaction -> {
                    var seed = new TenantSeed(transaction);
                    seed.months(plan.now().minus(History.SPAN), plan.now());
                    var batch = new Batch(transaction);
                    Synthetic tenant = History.live(plan, batch::add);
                    batch.flush();
                    seed.roles(tenant.roles(), tenant.revision());
                    List<Account> accounts = tenant.accounts();
                    for (int from = 0; from < accounts.size(); from += BATCH) {
                        seed.accounts(
                                accounts.subList(from, Math.min(accounts.size(), from + BATCH)), tenant.revision());
                    }
                    review(transaction, plan, tenant);
                    return tenant.staff().stream()
                            .limit(staffed)
                            .map(staff -> admit(seed, plan, staff))
                            .toList();
                })
                .orElseThrow();
    }

    /// The auditor signed off the days before, but for one; yesterday is still to be done.
    private void review(TenantTransaction transaction, TenantPlan plan, Synthetic tenant) {
        ZoneId home = plan.policy().homeZone();
        LocalDate today = plan.now().atZone(home).toLocalDate();
        tenant.staff().stream()
                .filter(staff -> staff.role().equals("auditor"))
                .findFirst()
                .ifPresent(auditor -> {
                    var seed = new ReviewSeed(
                            transaction,
                            events,
                            new EventIds(random),
                            ActorId.person(auditor.user()),
                            name(tenant, auditor));
                    for (int back = REVIEWED; back > 1; back--) {
                        LocalDate day = today.minusDays(back);
                        if (back != MISSED) {
                            Instant morning =
                                    day.plusDays(1).atTime(8, 40).atZone(home).toInstant();
                            seed.signOff(day, "Asked; explained", morning);
                        }
                    }
                });
    }

    private static String name(Synthetic tenant, Staff staff) {
        return tenant.accounts().stream()
                .map(Account::user)
                .filter(user -> user.id().equals(staff.user()))
                .map(User::name)
                .findFirst()
                .orElseThrow();
    }

    private AccountsFile.Made admit(TenantSeed seed, TenantPlan plan, Staff staff) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        seed.credential(staff.user(), new Credential(hasher.hash(password.toCharArray()), plan.now()));
        return new AccountsFile.Made(staff.role(), plan.tenant().id().value(), staff.login(), password);
    }

    /// Collects events and writes many at once.
    private final class Batch {
        private final TenantTransaction transaction;
        private final List<AuditEvent> waiting = new ArrayList<>();

        Batch(TenantTransaction transaction) {
            this.transaction = transaction;
        }

        void add(AuditEvent event) {
            waiting.add(event);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            events.write(transaction, waiting);
            waiting.clear();
        }
    }
}
