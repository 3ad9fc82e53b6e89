package dev.gatehouse.app.query;

import dev.gatehouse.app.cache.people.PeopleTable;
import dev.gatehouse.app.cache.people.Slice;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Answers about people, from the copy; one person on line from the server.
public final class PeopleAnswers implements People {
    private static final int MOST_IDS = 50_000;

    private final Looking looking;
    private final ServerClock clock;
    private final Finder finder;

    /// About the current stay.
    public PeopleAnswers(CurrentVisit current, ServerClock clock) {
        looking = new Looking(current);
        this.clock = clock;
        finder = new Finder(current, clock);
    }

    @Override
    public Listing<Account> list(TenantId tenant, UserQuery query) {
        Visit visit = looking.at(tenant);
        return Looking.here(visit.store().people().list(tenant, query, clock.instant()));
    }

    @Override
    public List<UserId> ids(TenantId tenant, UserQuery query) {
        Visit visit = looking.at(tenant);
        return Looking.here(visit.store().people().ids(tenant, query, clock.instant(), MOST_IDS));
    }

    @Override
    public Optional<Person> person(TenantId tenant, UserId user) {
        Visit visit = looking.at(tenant);
        Optional<UserAnswer> told = told(visit, tenant, user);
        Optional<Slice> slice = visit.store().people().slice(tenant, Set.of(user), Set.of());
        Map<RoleId, Role> roles = slice.map(part -> part.directory().roles()).orElse(Map.of());
        Restrictions rules = slice.map(part -> part.directory().restrictions()).orElse(Restrictions.NONE);
        if (told.isPresent()) {
            Account account = told.get().account();
            return Optional.of(new Person(
                    account,
                    AccessProfile.of(account.user(), roles, rules),
                    new Origin.Server(told.get().time())));
        }
        Optional<Account> known = visit.store().people().find(tenant, user);
        return known.map(account -> new Person(
                account,
                AccessProfile.of(account.user(), roles, rules),
                new Origin.Workstation(Looking.here(visit.store().people().synced(tenant)))));
    }

    private Optional<UserAnswer> told(Visit visit, TenantId tenant, UserId user) {
        try {
            return looking.ask(visit, online -> online.sync().person(tenant, user));
        } catch (FaultException failure) {
            FaultCode code = failure.fault().code();
            if (code == FaultCode.UNKNOWN_USER || code == FaultCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public Optional<List<SignIn>> signIns(TenantId tenant, UserId user) {
        return looking.ask(
                looking.at(tenant),
                online -> online.server().sessions(tenant, Optional.of(user)).stream()
                        .map(open -> new SignIn(open.address(), open.startedAt(), open.expiresAt()))
                        .toList());
    }

    @Override
    public Optional<List<Token>> tokens(TenantId tenant) {
        return looking.ask(
                looking.at(tenant),
                online -> online.server().tokens(tenant).stream()
                        .map(open -> new Token(open.user(), open.startedAt(), open.expiresAt()))
                        .toList());
    }

    @Override
    public Optional<Explanation> explain(TenantId tenant, WhyQuery query) {
        return looking.ask(looking.at(tenant), online -> online.server().explain(tenant, query));
    }

    @Override
    public Counts counts(TenantId tenant) {
        Visit visit = looking.at(tenant);
        var counts = Looking.here(visit.store().people().counts(tenant, clock.instant()));
        return new Counts(counts.all(), counts.lists(), new Origin.Workstation(counts.asOf()));
    }

    @Override
    public List<Found> find(String text, int most) {
        return finder.here(text, most);
    }

    @Override
    public List<Found> findOnServer(String text, int most) {
        return finder.onServer(text, most);
    }

    @Override
    public List<RoleRow> roles(TenantId tenant) {
        Visit visit = looking.at(tenant);
        return Looking.here(visit.store().people().roles(tenant, clock.instant()));
    }

    @Override
    public SortedSet<Permission> catalogue(TenantId tenant) {
        SortedSet<Permission> all = new TreeSet<>();
        for (ConsolePermission permission : ConsolePermission.values()) {
            all.add(permission.permission());
        }
        roles(tenant).forEach(row -> all.addAll(row.role().permissions()));
        return all;
    }

    @Override
    public Policy policy(TenantId tenant) {
        return Looking.here(looking.at(tenant).store().tenants().policy(tenant));
    }

    @Override
    public Directory rules(TenantId tenant) {
        PeopleTable copy = looking.at(tenant).store().people();
        Directory without = Looking.here(copy.slice(tenant, Set.of(), Set.of())).directory();
        Set<UserId> bound = without.restrictions().rules().values().stream()
                .map(AccessRule::scope)
                .filter(RuleScope.OfUser.class::isInstance)
                .map(scope -> ((RuleScope.OfUser) scope).user())
                .collect(Collectors.toSet());
        return bound.isEmpty()
                ? without
                : Looking.here(copy.slice(tenant, bound, Set.of())).directory();
    }

    @Override
    public long revision(TenantId tenant) {
        return Looking.here(looking.at(tenant).store().people().revision(tenant));
    }
}
