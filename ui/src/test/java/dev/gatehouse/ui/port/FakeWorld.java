package dev.gatehouse.ui.port;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.port.files.TrailFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Three tenants in memory, each with 300 people and 600 events, and a line to the server that a test can cut. All
/// fakes of the ports work on it.
public final class FakeWorld {
    /// Sunday 22 November 2026, 17:20 in London.
    public static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");

    /// The tenant most tests work in.
    public static final Tenant ACME = new Tenant(new TenantId("acme"), "Acme Benefits", Environment.PRODUCTION);
    /// A second one.
    public static final Tenant BOREA = new Tenant(new TenantId("borea"), "Borea Retail", Environment.PRODUCTION);
    /// One for trying things.
    public static final Tenant CASTELL = new Tenant(new TenantId("castell-test"), "Castell Test", Environment.TEST);

    private final Map<TenantId, Picture> pictures = new HashMap<>();
    private final Map<EventId, WhyQuery.Of> decisions = new HashMap<>();
    private final FakeLink link = new FakeLink();
    private final FakeLogs logs = new FakeLogs();
    private final FakeMe me;
    private final FakeDesk desk;
    private final FakeMachines machines = new FakeMachines(this);
    private final FakeReviews reviews = new FakeReviews(this);
    private final FakeImports imports = new FakeImports(this);
    private final FakePreferences preferences = new FakePreferences();
    private Optional<FaultCode> readingFault = Optional.empty();

    /// One tenant's state, to look into and to change.
    public static final class Picture {
        Directory directory;
        final Map<UserId, AccountFacts> facts;
        final List<AuditEvent> events;
        final List<People.Token> tokens = new ArrayList<>();

        Picture(TenantId tenant) {
            var source = new FakePeopleSource(NOW);
            directory = source.directory(tenant);
            facts = new HashMap<>(source.facts());
            events = new ArrayList<>(new FakeEventSource(directory, NOW).events());
        }

        /// What changes do to the tokens of programs.
        void tokens(List<Change> changes, Instant now) {
            for (Change change : changes) {
                switch (change) {
                    case Change.EndSessions _, Change.DisableUser _, Change.RemoveUser _ ->
                        tokens.removeIf(token -> token.program().equals(((Change.OfUser) change).user()));
                    case Change.IssueServiceToken issue -> {
                        Instant over = now.plus(Change.IssueServiceToken.OVERLAP);
                        tokens.replaceAll(token -> token.program().equals(issue.user())
                                        && token.until().isAfter(over)
                                ? new People.Token(token.program(), token.since(), over)
                                : token);
                        tokens.addFirst(new People.Token(issue.user(), now, issue.until()));
                    }
                    case Change.OfUser _, Change.OfRole _, Change.OfPart _ -> {
                        // They leave tokens as they are.
                    }
                }
            }
        }

        Account account(User user) {
            return new Account(user, facts.getOrDefault(user.id(), AccountFacts.fresh(user.id())));
        }

        List<Account> accounts() {
            return directory.users().values().stream().map(this::account).toList();
        }
    }

    private FakeWorld(BuiltInRole role) {
        for (Tenant tenant : List.of(ACME, BOREA, CASTELL)) {
            pictures.put(tenant.id(), new Picture(tenant.id()));
        }
        me = new FakeMe(this, role);
        desk = new FakeDesk(this);
    }

    /// As a security administrator who reaches all three tenants sees it.
    public static FakeWorld administrator() {
        return new FakeWorld(BuiltInRole.SECURITY_ADMINISTRATOR);
    }

    /// As an auditor sees it.
    public static FakeWorld auditor() {
        return new FakeWorld(BuiltInRole.AUDITOR);
    }

    /// As the helpdesk sees it.
    public static FakeWorld helpdesk() {
        return new FakeWorld(BuiltInRole.HELPDESK);
    }

    /// The id of the person of a number, 0 to 299. Number 0 is expired, locked and unverified at once; number 1 is the
    /// person signed in.
    public static UserId person(int number) {
        return FakePeopleSource.id(number);
    }

    /// A tenant's state.
    public Picture picture(TenantId tenant) {
        return Objects.requireNonNull(pictures.get(tenant), "no such tenant");
    }

    /// The directory of [#ACME].
    public Directory directory() {
        return picture(ACME.id()).directory;
    }

    /// From now on these rules bind the people of [#ACME].
    public void restrict(Restrictions rules) {
        picture(ACME.id()).directory = directory().restricted(rules);
    }

    /// The facts of a program that was just given its first token.
    AccountFacts issued(UserId program) {
        return AccountFacts.fresh(program).chosen(link.serverTime(), Optional.empty());
    }

    /// An event keeps a decision.
    public void keeps(EventId event, WhyQuery.Of decision) {
        decisions.put(event, decision);
    }

    WhyQuery.Of decision(EventId event) {
        return Optional.ofNullable(decisions.get(event)).orElseThrow();
    }

    /// The facts of a person of [#ACME].
    public AccountFacts facts(UserId user) {
        return picture(ACME.id()).account(directory().user(user).orElseThrow()).facts();
    }

    /// Something happens in [#ACME]: the newest event, told to whoever listens.
    public void happens(AuditEvent event) {
        picture(ACME.id()).events.addFirst(event);
        link.tell(new News(ACME.id(), News.Kind.EVENTS));
    }

    /// The events of [#ACME], newest first.
    public List<AuditEvent> events() {
        return List.copyOf(picture(ACME.id()).events);
    }

    /// Nothing ever happened in [#ACME].
    public void forgetEvents() {
        picture(ACME.id()).events.clear();
    }

    /// Somebody of a tenant comes in.
    public void signIn(TenantId tenant, UserId user, Instant at, String address) {
        Picture picture = picture(tenant);
        AccountFacts before = picture.facts.getOrDefault(user, AccountFacts.fresh(user));
        picture.facts.put(
                user,
                new AccountFacts(
                        user,
                        0,
                        0,
                        Optional.empty(),
                        Optional.of(at),
                        before.lastRefused(),
                        Optional.of(address),
                        before.passwordChanged(),
                        before.passwordDue(),
                        before.verifiedAt(),
                        before.codeUntil(),
                        before.counter() + 1));
        link.tell(new News(tenant, News.Kind.FACTS));
    }

    /// Strangers have tried wrong passwords of somebody of [#ACME], until the account was locked.
    public void lock(UserId user, Instant until) {
        Picture picture = picture(ACME.id());
        picture.facts.put(user, facts(user).refused(NOW, 5, Optional.of(until), 1));
        link.tell(new News(ACME.id(), News.Kind.FACTS));
    }

    /// What was found of the logs.
    public FakeLogs logs() {
        return logs;
    }

    /// The line, to cut and to mend.
    public FakeLink link() {
        return link;
    }

    public FakeMe me() {
        return me;
    }

    /// What was done, to look at.
    public FakeDesk desk() {
        return desk;
    }

    public FakePreferences preferences() {
        return preferences;
    }

    public People people() {
        return new FakePeople(this);
    }

    /// The daily review.
    public FakeReviews reviews() {
        return reviews;
    }

    public FakeMachines machines() {
        return machines;
    }

    /// Files to import, and how it was wished.
    public FakeImports imports() {
        return imports;
    }

    /// Files that are never written; what was asked for is in their name.
    public TrailFiles trailFiles() {
        return (tenant, query, format, to) -> {
            if (to.endsWith("full")) {
                throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", to));
            }
            return new TrailFiles.Taken(to.getFileName() + " " + format.wire() + " " + query.outcome(), 600, "ab12");
        };
    }

    public Trail trail() {
        return new FakeTrail(this);
    }

    public Tenants tenants() {
        return new FakeTenants(this);
    }

    /// From now on nobody can be searched for, and nobody knows who is signed in.
    public void breakReading(FaultCode code) {
        readingFault = Optional.of(code);
    }

    /// From now on all can be read again.
    public void mendReading() {
        readingFault = Optional.empty();
    }

    /// @throws FaultException while that cannot be read
    void needReading() {
        readingFault.ifPresent(code -> {
            throw FaultException.of(code);
        });
    }

    /// Where answers of this workstation or of the server come from now.
    Origin origin() {
        return link.connection().getValue().isOnline()
                ? new Origin.Server(NOW)
                : new Origin.Workstation(FakeLink.LAST_SYNC);
    }

    /// @throws FaultException while the line is cut
    void needServer() {
        if (!link.connection().getValue().isOnline()) {
            throw FaultException.of(FaultCode.OFFLINE);
        }
    }
}
