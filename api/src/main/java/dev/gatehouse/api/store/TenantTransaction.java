package dev.gatehouse.api.store;

import dev.gatehouse.api.store.account.CodeStore;
import dev.gatehouse.api.store.account.CredentialStore;
import dev.gatehouse.api.store.account.FactsStore;
import dev.gatehouse.api.store.account.SessionStore;
import dev.gatehouse.api.store.account.UnknownLoginStore;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.directory.PolicyStore;
import dev.gatehouse.api.store.directory.RestrictionStore;
import dev.gatehouse.api.store.directory.RolePicture;
import dev.gatehouse.api.store.directory.RoleStore;
import dev.gatehouse.api.store.directory.RulePicture;
import dev.gatehouse.api.store.directory.TenantState;
import dev.gatehouse.api.store.directory.TenantStateStore;
import dev.gatehouse.api.store.directory.TenantStateStore.NextFacts;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.api.store.directory.UserStore;
import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.api.store.event.EventStore;
import dev.gatehouse.api.store.listing.UserCounts;
import dev.gatehouse.api.store.listing.UserPages;
import dev.gatehouse.api.store.machine.EnrolmentStore;
import dev.gatehouse.api.store.machine.PassportStore;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.signal.TenantMoved;
import dev.gatehouse.api.store.writing.DirectoryWriter;
import dev.gatehouse.crypto.codes.TokenHash;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a piece of work can do in a tenant's database. Used by one thread, until the work returns.
public final class TenantTransaction {
    private final OpenTenant tenant;
    private final Sql sql;
    private final InstantSource clock;
    private Instant now;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Optional<TenantState> state = Optional.empty();
    private OptionalLong newRevision = OptionalLong.empty();
    private Optional<NextFacts> newFacts = Optional.empty();
    private Optional<UserId> announced = Optional.empty();
    private Optional<Thumbprint> shownPassport = Optional.empty();
    private Optional<Boolean> isShownGood = Optional.empty();
    private List<UserRow> foundWith = List.of();
    private boolean hasEvents;

    /// @param now when the work began; it may have waited for a connection since
    TenantTransaction(OpenTenant tenant, Sql sql, InstantSource clock, Instant now) {
        this.tenant = tenant;
        this.sql = sql;
        this.clock = clock;
        this.now = now;
    }

    /// In whose database.
    public Tenant tenant() {
        return tenant.row().tenant();
    }

    /// The server's time when the work began, or when the session was read with its person, UTC, microseconds. What was
    /// read may have begun after the work did, and is not yet good at an instant before.
    public Instant now() {
        return now;
    }

    /// How far the tenant had come when this transaction first asked.
    public TenantState state() {
        if (state.isEmpty()) {
            state = Optional.of(new TenantStateStore(sql).read());
        }
        return state.get();
    }

    /// The directory's revision when this transaction first asked.
    public long revision() {
        return state().revision();
    }

    /// The facts counter when this transaction first asked.
    public long factsCounter() {
        return state().facts();
    }

    /// Waits until no other change set is under way; none begins before this transaction ends.
    public TenantState lock() {
        TenantState locked = new TenantStateStore(sql).lock();
        state = Optional.of(locked);
        return locked;
    }

    /// Goes on to the next revision; lock first.
    ///
    /// @param roles whether a role changed
    /// @param rules whether a rule changed, or what rules name
    public void moveTo(long revision, boolean roles, boolean rules) {
        new TenantStateStore(sql).moveTo(revision, roles, rules);
        newRevision = OptionalLong.of(revision);
    }

    /// A session with its person, together with the state, in one round trip; and with it the account that will be
    /// asked for, if one was announced.
    ///
    /// @param shown the key of the machine that shows the token; whether it is good comes along
    public Optional<SignedIn> signedIn(TokenHash token, Optional<Thumbprint> shown) {
        var read = FirstRead.signedIn(sql, token, shown, announced);
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        shownPassport = shown;
        isShownGood = read.isGoodPassport();
        state = state.or(read::state);
        foundWith = read.users();
        return read.session()
                .flatMap(session -> read.user(session.user())
                        .map(user -> new SignedIn(
                                session, user.account(), gate(user.account().user(), session.recoveryUntil()))));
    }

    /// Whether a key is enrolled here and not revoked.
    public boolean isGoodPassport(Thumbprint key) {
        return (shownPassport.equals(Optional.of(key)) ? isShownGood : Optional.<Boolean>empty())
                .orElseGet(() -> passports().isGood(key));
    }

    /// Says which account will be asked for by [#account]: it comes with the session.
    public void announce(UserId user) {
        announced = Optional.of(user);
    }

    /// An account as it stood when the session was read.
    public Optional<UserRow> account(UserId user) {
        if (!announced.equals(Optional.of(user))) {
            return users().find(user);
        }
        return FirstRead.find(foundWith, user);
    }

    /// An account with its password's hash, its facts locked, together with the state: one round trip.
    public Optional<Proven> proven(UserId user) {
        var read = FirstRead.proven(sql, user);
        state = state.or(read::state);
        return read.user(user).map(found -> new Proven(found.account(), read.phc()));
    }

    /// All roles.
    public RolePicture roles() {
        return tenant.roles(sql, state());
    }

    /// All rules, compiled.
    public RulePicture rules() {
        return tenant.rules(sql, state());
    }

    /// What decides about a person of the tenant.
    public Gate gate(User user) {
        return tenant.gate(user, roles(), rules());
    }

    /// What decides about a person of the tenant.
    ///
    /// @param recovery until when no rule is held against them, if the server's host let them in; not over yet
    public Gate gate(User user, Optional<Instant> recovery) {
        return recovery.isPresent() ? Gate.of(AccessProfile.of(user, roles().roles())) : gate(user);
    }

    /// The revision of what decides about somebody. It is later than [#revision()] if roles or rules were changed after
    /// that was read and before they were.
    public long ruledAt() {
        return Math.max(revision(), Math.max(roles().revision(), rules().revision()));
    }

    /// The same; empty: no rule is held against them.
    ///
    /// @param recovery until when the server's host let them in, if it did
    public OptionalLong ruledAt(Optional<Instant> recovery) {
        return recovery.isPresent() ? OptionalLong.empty() : OptionalLong.of(ruledAt());
    }

    /// The policy.
    public Policy policy() {
        return tenant.policy(sql, state());
    }

    /// Puts a policy in place of the one there is; lock first, and go on to the next revision.
    public void putPolicy(Policy policy) {
        new PolicyStore(sql).put(policy);
    }

    /// Accounts.
    public UserStore users() {
        return new UserStore(sql);
    }

    /// What was taken away.
    public RoleStore removals() {
        return new RoleStore(sql);
    }

    /// Writes the difference of two pictures.
    public DirectoryWriter writer() {
        return new DirectoryWriter(sql);
    }

    /// Account facts.
    public FactsStore facts() {
        return new FactsStore(sql, new FactsCounter());
    }

    /// Password hashes.
    public CredentialStore credentials() {
        return new CredentialStore(sql);
    }

    /// Entry codes.
    public CodeStore codes() {
        return new CodeStore(sql);
    }

    /// Sessions.
    public SessionStore sessions() {
        return new SessionStore(sql);
    }

    /// Keys of machines.
    public PassportStore passports() {
        return new PassportStore(sql);
    }

    /// Codes with which machines are enrolled.
    public EnrolmentStore enrolments() {
        return new EnrolmentStore(sql);
    }

    /// Rules and what they name, to write them beside a change set; lock first.
    public RestrictionStore restrictions() {
        return new RestrictionStore(sql);
    }

    /// Attempts at logins nobody has.
    public UnknownLoginStore unknownLogins() {
        return new UnknownLoginStore(sql);
    }

    /// Events. Only the event desk writes them.
    public EventStore events() {
        return new EventStore(sql, tenant.months(), this::afterCommit, () -> hasEvents = true);
    }

    /// Lists of people.
    public UserPages userPages(CursorSeal seal) {
        return new UserPages(sql, seal, tenant().id());
    }

    /// How many people the usual lists hold.
    public UserCounts userCounts() {
        return UserCounts.read(sql, now);
    }

    /// Answers to change sets.
    public AnswerStore answers() {
        return new AnswerStore(sql);
    }

    /// Which months of events there are.
    public EventMonths months() {
        return tenant.months();
    }

    /// Statements of one's own; for readers in this house only.
    public Sql sql() {
        return sql;
    }

    /// Runs something once this transaction has committed; never, if it does not.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    private final class FactsCounter implements FactsStore.Counter {
        @Override
        public OptionalLong taken() {
            return newFacts.map(next -> OptionalLong.of(next.counter())).orElseGet(OptionalLong::empty);
        }

        @Override
        public long take() {
            if (newFacts.isEmpty()) {
                newFacts = Optional.of(new TenantStateStore(sql).nextFacts());
            }
            return newFacts.get().counter();
        }

        @Override
        public void took(long counter, long revision) {
            newFacts = Optional.of(new NextFacts(counter, revision));
        }
    }

    /// Whether events were written.
    boolean hasEvents() {
        return hasEvents;
    }

    List<Runnable> actions() {
        return afterCommit;
    }

    /// How far the tenant has come by this transaction, if it moved at all.
    Optional<TenantMoved> moved() {
        if (newRevision.isEmpty() && newFacts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TenantMoved(
                tenant().id(),
                newRevision.orElse(newFacts.map(NextFacts::revision).orElse(0L)),
                newFacts.map(NextFacts::counter)
                        .or(() -> state.map(TenantState::facts))
                        .orElse(0L)));
    }
}
