package dev.gatehouse.api.testing;

import dev.gatehouse.api.Api;
import dev.gatehouse.api.ApiConfig;
import dev.gatehouse.api.change.ChangeDesk;
import dev.gatehouse.api.change.RequestContext;
import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventIds;
import dev.gatehouse.api.store.account.CredentialStore.Credential;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.crypto.passwords.PasswordHasher;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.permission.ConsolePermission;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A whole API over TLS and PostgreSQL, with people in it. Hashing is cheap, the clock stands.
public final class TestApi implements AutoCloseable {
    /// Cheap enough for hundreds of sign-ins.
    public static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

    private static final ActorId INSTALLATION = ActorId.system("installation");

    public final SettableClock clock;
    public final Api api;
    /// What it was told.
    public final ApiConfig config;
    private final SecureRandom random = new SecureRandom();
    private final PasswordHasher hasher;
    private final ChangeDesk desk;

    private TestApi(Path data, Argon2Cost cost, int hashesAtOnce, List<AddressBlock> proxies, SettableClock clock)
            throws IOException, GeneralSecurityException {
        this.clock = clock;
        hasher = new PasswordHasher(cost, random);
        config = new ApiConfig(
                data,
                "127.0.0.1",
                0,
                List.of(),
                proxies,
                TestPostgres.server(20),
                TestHouse.request("house"),
                cost,
                hashesAtOnce,
                Optional.of("figures"),
                List.of(),
                clock,
                random);
        api = new Api(config).start();
        desk = new ChangeDesk(
                api.databases(),
                new EventDesk(new EventIds(random), random),
                new EntryCodeHasher(SecretKey256.of(new byte[SecretKey256.BYTES])),
                random);
    }

    /// A new installation on an emptied server, with its house.
    public static TestApi fresh(Path data) throws IOException, GeneralSecurityException {
        return fresh(data, CHEAP, 4);
    }

    /// The same, hashing at another cost.
    public static TestApi fresh(Path data, Argon2Cost cost, int hashesAtOnce)
            throws IOException, GeneralSecurityException {
        TestPostgres.empty();
        return new TestApi(
                data,
                cost,
                hashesAtOnce,
                List.of(),
                new SettableClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /// One more process of the installation in this folder.
    public static TestApi another(Path data, TestApi first) throws IOException, GeneralSecurityException {
        return new TestApi(data, CHEAP, 4, List.of(), first.clock);
    }

    /// The same, behind proxies that it believes.
    public static TestApi behind(Path data, List<AddressBlock> proxies, TestApi first)
            throws IOException, GeneralSecurityException {
        return new TestApi(data, CHEAP, 4, proxies, first.clock);
    }

    /// Makes a tenant.
    public TenantId tenant(String id) {
        return api.creation()
                .create(TestHouse.request(id), INSTALLATION, "test")
                .id();
    }

    /// Makes somebody who can sign in, valid for ninety days.
    public UserId person(TenantId tenant, String login, String password, RoleId... roles) {
        UserId user = unverified(tenant, login, roles);
        String phc = hasher.hash(password.toCharArray());
        var _ = api.databases()
                .inTransaction(tenant, tx -> {
                    tx.credentials().put(user, new Credential(phc, tx.now()));
                    AccountFacts facts = tx.facts().lock(user).orElseThrow();
                    return tx.facts()
                            .put(new AccountFacts(
                                    user,
                                    0,
                                    0,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(tx.now()),
                                    Optional.empty(),
                                    Optional.of(tx.now()),
                                    Optional.empty(),
                                    facts.counter()));
                })
                .orElseThrow();
        return user;
    }

    /// Makes somebody who has never chosen a password.
    public UserId unverified(TenantId tenant, String login, RoleId... roles) {
        var user = new UserId(UUID.randomUUID());
        var changes = new ArrayList<Change>();
        changes.add(new Change.CreateUser(
                user,
                login,
                "Name of " + login,
                Contact.NONE,
                Optional.empty(),
                new Expiry.At(clock.instant().plus(Duration.ofDays(90)))));
        for (RoleId role : roles) {
            changes.add(new Change.GrantRole(user, role, Optional.empty(), Optional.empty()));
        }
        change(tenant, changes.toArray(Change[]::new));
        return user;
    }

    /// Changes something, as the installation itself.
    public ChangeAnswer.Applied change(TenantId tenant, Change... changes) {
        ChangeAnswer answer = tryChange(tenant, changes);
        if (answer instanceof ChangeAnswer.Applied applied) {
            return applied;
        }
        throw new AssertionError(answer.toString());
    }

    /// The same for what may be refused.
    public ChangeAnswer tryChange(TenantId tenant, Change... changes) {
        long base = api.databases().reading(tenant, tx -> tx.revision()).orElseThrow();
        var author = new Author(INSTALLATION, Optional.empty(), ConsolePermission.all());
        var set = new ChangeSet(base, UUID.randomUUID(), "test", Optional.empty(), Optional.empty(), List.of(changes));
        var context = new RequestContext("test", Optional.empty(), Optional.empty());
        return desk.apply(author, tenant, set, context, false).orElseThrow();
    }

    /// Somebody's browser, so to speak.
    public ApiClient client() throws IOException, GeneralSecurityException {
        return new ApiClient(api.url(), api.authorityFile(), Optional.empty());
    }

    /// The same, on a machine that shows a certificate.
    public ApiClient client(Identity machine) throws IOException, GeneralSecurityException {
        return new ApiClient(api.url(), api.authorityFile(), Optional.of(machine));
    }

    /// What a tenant's log says, the newest last: actions with their outcome.
    public List<String> log(TenantId tenant) {
        return api.databases()
                .reading(
                        tenant,
                        tx -> tx.sql()
                                .list(
                                        "SELECT action || ' ' || outcome FROM event ORDER BY time, id",
                                        row -> row.getString(1)))
                .orElseThrow();
    }

    @Override
    public void close() {
        api.close();
    }
}
