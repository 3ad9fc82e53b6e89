package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Asks the world's directories.
final class FakePeople implements People {
    private final FakeWorld world;

    FakePeople(FakeWorld world) {
        this.world = world;
    }

    @Override
    public Listing<Account> list(TenantId tenant, UserQuery query) {
        return new FakeListing<>(found(tenant, query), Long.MAX_VALUE, world.origin());
    }

    @Override
    public List<UserId> ids(TenantId tenant, UserQuery query) {
        return found(tenant, query).stream().map(account -> account.user().id()).toList();
    }

    @Override
    public Optional<Person> person(TenantId tenant, UserId user) {
        var picture = world.picture(tenant);
        return picture.directory
                .user(user)
                .map(found -> new Person(
                        picture.account(found),
                        picture.directory.profileOf(user).orElseThrow(),
                        world.origin()));
    }

    /// Whoever came in today is still here.
    @Override
    public Optional<List<SignIn>> signIns(TenantId tenant, UserId user) {
        world.needReading();
        if (!world.link().connection().getValue().isOnline()) {
            return Optional.empty();
        }
        if (world.picture(tenant).directory.user(user).orElseThrow().service()) {
            return Optional.of(world.picture(tenant).tokens.stream()
                    .filter(token -> token.program().equals(user))
                    .map(token -> new SignIn(Optional.empty(), token.since(), token.until()))
                    .toList());
        }
        var facts = world.picture(tenant)
                .account(world.picture(tenant).directory.user(user).orElseThrow())
                .facts();
        return Optional.of(facts.lastSignIn().stream()
                .filter(FakeWorld.NOW.minus(Duration.ofHours(12))::isBefore)
                .map(since -> new SignIn(facts.lastAddress(), since, since.plus(Duration.ofHours(12))))
                .toList());
    }

    /// As if nothing of what binds a person had changed in the last three revisions, but for one thing: a stored
    /// decision is one that `world` was told of.
    @Override
    public Optional<Explanation> explain(TenantId tenant, WhyQuery query) {
        if (!world.link().connection().getValue().isOnline()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (query) {
                    case WhyQuery.Of of -> explained(tenant, of, Optional.empty());
                    case WhyQuery.Again(var event) -> {
                        WhyQuery.Of of = world.decision(event);
                        yield explained(
                                tenant,
                                of,
                                Optional.of(new Explanation.Again(
                                        event, of.permission(), of.from(), false, true, true, "2026a")));
                    }
                });
    }

    private Explanation explained(TenantId tenant, WhyQuery.Of asked, Optional<Explanation.Again> again) {
        var picture = world.picture(tenant);
        var gate = Gate.of(picture.directory.profileOf(asked.who()).orElseThrow());
        var facts = picture.account(picture.directory.user(asked.who()).orElseThrow())
                .facts();
        var then = new AccessRequest(asked.at(), facts.asOf(asked.at()), asked.permission(), asked.from());
        var now = new AccessRequest(FakeWorld.NOW, facts, asked.permission(), asked.from());
        return new Explanation(
                picture.directory.revision() - 3,
                asked.who(),
                asked.at(),
                Optional.of(new Explanation.Past(gate.permits(now), again)),
                AccessDecider.trace(gate, then));
    }

    @Override
    public Optional<List<Token>> tokens(TenantId tenant) {
        world.needReading();
        return world.link().connection().getValue().isOnline()
                ? Optional.of(List.copyOf(world.picture(tenant).tokens))
                : Optional.empty();
    }

    @Override
    public Counts counts(TenantId tenant) {
        Map<UserFilter, Long> lists = new EnumMap<>(UserFilter.class);
        for (UserFilter filter : UserFilter.values()) {
            var query = new UserQuery("", Optional.of(filter), Optional.empty(), UserQuery.Order.NAME, false);
            lists.put(filter, (long) found(tenant, query).size());
        }
        return new Counts(world.picture(tenant).directory.users().size(), lists, world.origin());
    }

    @Override
    public List<Found> find(String text, int most) {
        world.needReading();
        var all = new ArrayList<Found>();
        for (var tenant : world.me().tenants()) {
            var query = new UserQuery(text, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
            found(tenant.id(), query).forEach(account -> all.add(new Found(tenant, account, Optional.empty())));
            world.picture(tenant.id()).events.stream()
                    .filter(event -> event.detail().ticket().equals(Optional.of(text)))
                    .flatMap(event -> FakeEventSource.about(event).stream())
                    .flatMap(user -> person(tenant.id(), user).stream())
                    .forEach(person -> all.add(new Found(tenant, person.account(), Optional.of(text))));
        }
        return all.stream()
                .sorted(Comparator.comparing(
                                (Found found) -> found.account().user().name())
                        .thenComparing(found -> found.account().user().login())
                        .thenComparing(found -> found.tenant().name()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Found> findOnServer(String text, int most) {
        world.needServer();
        return find(text, most);
    }

    @Override
    public List<RoleRow> roles(TenantId tenant) {
        var directory = world.picture(tenant).directory;
        return directory.roles().values().stream()
                .sorted(Comparator.comparing(Role::name))
                .map(role -> new RoleRow(
                        role,
                        directory.users().values().stream()
                                .filter(user -> user.grant(role.id())
                                        .filter(grant -> grant.isValid(FakeWorld.NOW))
                                        .isPresent())
                                .count()))
                .toList();
    }

    @Override
    public SortedSet<Permission> catalogue(TenantId tenant) {
        var all = new TreeSet<Permission>(ConsolePermission.all());
        world.picture(tenant).directory.roles().values().forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    @Override
    public Policy policy(TenantId tenant) {
        return world.picture(tenant).directory.policy();
    }

    @Override
    public Directory rules(TenantId tenant) {
        var all = world.picture(tenant).directory;
        Map<UserId, User> bound = new HashMap<>();
        all.restrictions().rules().values().forEach(rule -> {
            if (rule.scope() instanceof RuleScope.OfUser of) {
                all.user(of.user()).ifPresent(user -> bound.put(user.id(), user));
            }
        });
        return new Directory(tenant, all.revision(), bound, all.roles(), all.policy(), all.restrictions());
    }

    @Override
    public long revision(TenantId tenant) {
        return world.picture(tenant).directory.revision();
    }

    private List<Account> found(TenantId tenant, UserQuery query) {
        return world.picture(tenant).accounts().stream()
                .filter(matches(query))
                .sorted(order(query))
                .toList();
    }

    private static Predicate<Account> matches(UserQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        return account -> {
            var user = account.user();
            var contact = user.contact();
            String all = String.join(
                            " ",
                            user.name(),
                            user.login(),
                            contact.email().orElse(""),
                            contact.company().orElse(""),
                            contact.employeeNumber().orElse(""))
                    .toLowerCase(Locale.ROOT);
            return all.contains(text)
                    && query.filter()
                            .map(filter -> filter.matches(account, FakeWorld.NOW))
                            .orElse(true)
                    && query.role().map(role -> user.grant(role).isPresent()).orElse(true);
        };
    }

    private static Comparator<Account> order(UserQuery query) {
        Comparator<Account> order = switch (query.order()) {
            case NAME -> Comparator.comparing(account -> account.user().name());
            case LOGIN -> Comparator.comparing(account -> account.user().login());
            case EXPIRY ->
                Comparator.comparing(account -> account.user().expiry().end().orElse(Instant.MAX));
            case LAST_SIGN_IN ->
                Comparator.comparing(account -> account.facts().lastSignIn().orElse(Instant.MIN));
        };
        Comparator<Account> directed = query.descending() ? order.reversed() : order;
        return directed.thenComparing(account -> account.user().id());
    }
}
