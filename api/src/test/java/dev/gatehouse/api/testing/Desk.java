package dev.gatehouse.api.testing;

import dev.gatehouse.api.change.ChangeDesk;
import dev.gatehouse.api.change.RequestContext;
import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A change desk over one tenant, and short ways to ask it for things.
public final class Desk {
    /// Somebody who may do everything, and is nobody of the tenant.
    public static final Author SYSTEM = new Author(ActorId.system("import"), Optional.empty(), ConsolePermission.all());

    private static final RequestContext CONTEXT =
            new RequestContext("req-1", Optional.of("192.0.2.7"), Optional.of("Ada Admin"));

    private final TestHouse house;
    private final TenantId tenant;
    public final EntryCodeHasher hasher = new EntryCodeHasher(SecretKey256.of(new byte[SecretKey256.BYTES]));
    private final ChangeDesk desk;

    public Desk(TestHouse house, TenantId tenant) {
        this.house = house;
        this.tenant = tenant;
        desk = new ChangeDesk(house.databases, house.events, hasher, house.random);
    }

    public static UserId user(int number) {
        return new UserId(new UUID(0x7000L, 0x8000_0000_0000_0000L + number));
    }

    public static RoleId role(int number) {
        return new RoleId(new UUID(0x7000L, 0x9000_0000_0000_0000L + number));
    }

    public static Change.CreateUser newUser(int number, String login) {
        return new Change.CreateUser(
                user(number), login, "Name of " + login, Contact.NONE, Optional.empty(), new Expiry.Never("staff"));
    }

    public static Change.GrantRole grant(int number, RoleId role) {
        return new Change.GrantRole(user(number), role, Optional.empty(), Optional.empty());
    }

    public static ChangeSet set(long base, Change... changes) {
        return new ChangeSet(
                base,
                UUID.randomUUID(),
                "because",
                Optional.of("T-1"),
                Optional.of(CallerCheck.CALL_BACK),
                List.of(changes));
    }

    public ChangeAnswer apply(Author author, ChangeSet set) {
        return desk.apply(author, tenant, set, CONTEXT, false).orElseThrow();
    }

    public ChangeAnswer preview(Author author, Change... changes) {
        return desk.apply(author, tenant, set(revision(), changes), CONTEXT, true)
                .orElseThrow();
    }

    /// Applies changes on the present revision, as somebody who may do everything.
    public ChangeAnswer apply(Change... changes) {
        return apply(SYSTEM, set(revision(), changes));
    }

    /// Applies what has to succeed.
    public ChangeAnswer.Applied done(Change... changes) {
        ChangeAnswer answer = apply(changes);
        if (answer instanceof ChangeAnswer.Applied applied) {
            return applied;
        }
        throw new AssertionError("not applied: " + answer);
    }

    public ChangeAnswer apply(Author author, Change... changes) {
        return apply(author, set(revision(), changes));
    }

    /// A person of the tenant as an author; what they may do is read by the desk.
    public static Author person(int number) {
        return new Author(ActorId.person(user(number)), Optional.empty(), Set.of());
    }

    public long revision() {
        return house.databases.reading(tenant, tx -> tx.revision()).orElseThrow();
    }

    public Account account(int number) {
        return house.databases
                .reading(
                        tenant,
                        tx -> tx.users().find(user(number)).orElseThrow().account())
                .orElseThrow();
    }

    /// Lets somebody be verified, as if they had entered.
    public void verify(int number) {
        facts(
                number,
                facts -> new AccountFacts(
                        facts.user(),
                        facts.failedAttempts(),
                        facts.lockRounds(),
                        facts.lockedUntil(),
                        Optional.of(house.clock.instant()),
                        facts.lastRefused(),
                        facts.lastAddress(),
                        facts.passwordChanged(),
                        facts.passwordDue(),
                        Optional.of(house.clock.instant()),
                        facts.codeUntil(),
                        0));
    }

    public void facts(int number, java.util.function.UnaryOperator<AccountFacts> change) {
        var _ = house.databases
                .inTransaction(
                        tenant,
                        tx -> tx.facts()
                                .put(change.apply(tx.facts().lock(user(number)).orElseThrow())))
                .orElseThrow();
    }

    /// The whole picture as it is stored.
    public Directory stored() {
        return house.databases
                .snapshot(tenant, tx -> {
                    var users = new HashMap<UserId, User>();
                    tx.users()
                            .changedSince(
                                    -1,
                                    row -> users.put(
                                            row.account().user().id(),
                                            row.account().user()));
                    return new Directory(
                            tenant,
                            tx.revision(),
                            users,
                            tx.roles().roles(),
                            tx.policy(),
                            tx.rules().restrictions());
                })
                .orElseThrow();
    }

    /// The log, the latest first, as `ACTION/OUTCOME`.
    public List<String> log() {
        return house.databases
                .reading(
                        tenant,
                        tx -> tx.sql()
                                .list(
                                        "SELECT action || '/' || outcome FROM event WHERE action <> 'MonthOpened'"
                                                + " ORDER BY time DESC, id DESC",
                                        row -> row.getString(1)))
                .orElseThrow();
    }
}
