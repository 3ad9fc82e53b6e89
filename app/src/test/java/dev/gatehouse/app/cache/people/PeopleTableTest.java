package dev.gatehouse.app.cache.people;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.SamplePeople;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PeopleTableTest {
    private static final int PEOPLE = 60;

    @Property(tries = 15)
    void afterAnyDeltasTheStoreHoldsTheDirectory(@ForAll Random random) {
        try (LocalStore store = LocalStore.inMemory()) {
            var sample = new SamplePeople(random.nextLong());
            Map<UserId, User> users = new HashMap<>();
            Map<UserId, AccountFacts> facts = new HashMap<>();
            Map<RoleId, Role> roles = new HashMap<>();
            Map<RulePart.Key, RulePart> parts = new HashMap<>();
            fill(store, sample.accounts(PEOPLE)).forEach(account -> {
                users.put(account.user().id(), account.user());
                facts.put(account.user().id(), account.facts());
            });
            SamplePeople.roles(4).forEach(role -> roles.put(role.id(), role));
            for (int revision = 8; revision < 18; revision++) {
                Delta delta = delta(random, sample, revision);
                store.people().apply(ACME, delta);
                delta.goneUsers().forEach(users::remove);
                delta.goneUsers().forEach(facts::remove);
                delta.roles().forEach(role -> roles.put(role.id(), role));
                delta.users().forEach(user -> users.put(user.id(), user));
                delta.users().forEach(user -> facts.putIfAbsent(user.id(), AccountFacts.fresh(user.id())));
                delta.facts().stream()
                        .filter(fact -> users.containsKey(fact.user()))
                        .forEach(fact -> facts.put(fact.user(), fact));
                delta.goneRoles().forEach(role -> drop(users, roles, role));
                delta.parts().forEach(part -> parts.put(part.key(), part));
                delta.goneParts().forEach(parts::remove);
                Slice held =
                        store.people().slice(ACME, users.keySet(), Set.of()).orElseThrow();
                assertThat(held.directory())
                        .isEqualTo(new Directory(
                                ACME, revision, users, roles, SamplePeople.POLICY, Restrictions.of(parts.values())));
                assertThat(held.facts()).isEqualTo(facts);
                assertThat(store.people().counts(ACME, NOW).orElseThrow().all()).isEqualTo(users.size());
            }
        }
    }

    @Property(tries = 10)
    void listsHoldWhomTheirFilterMatchesInTheirOrder(@ForAll long seed) {
        try (LocalStore store = LocalStore.inMemory()) {
            List<Account> people = fill(store, new SamplePeople(seed).accounts(PEOPLE));
            var counts = store.people().counts(ACME, NOW).orElseThrow();
            for (UserFilter filter : UserFilter.values()) {
                var query = new UserQuery("", Optional.of(filter), Optional.empty(), UserQuery.Order.NAME, false);
                assertThat(list(store, query)).hasSameElementsAs(only(people, who -> filter.matches(who, NOW)));
                assertThat(counts.lists().get(filter))
                        .isEqualTo(list(store, query).size());
            }
            var holders = new UserQuery(
                    "", Optional.empty(), Optional.of(SamplePeople.roleId(1)), UserQuery.Order.LOGIN, false);
            assertThat(list(store, holders))
                    .hasSameElementsAs(only(
                            people,
                            who -> who.user().grant(SamplePeople.roleId(1)).isPresent()));
            for (UserQuery.Order order : UserQuery.Order.values()) {
                var upwards = new UserQuery("", Optional.empty(), Optional.empty(), order, false);
                var downwards = new UserQuery("", Optional.empty(), Optional.empty(), order, true);
                assertThat(list(store, downwards))
                        .isEqualTo(list(store, upwards).reversed());
            }
        }
    }

    @Property(tries = 1)
    void searchFindsPartsOfWordsWithoutTheirMarks() {
        try (LocalStore store = LocalStore.inMemory()) {
            List<Account> people = fill(store, new SamplePeople(5).accounts(PEOPLE));
            assertThat(list(store, text("ope")))
                    .hasSameElementsAs(only(people, who -> who.user().name().endsWith("López")))
                    .isNotEmpty();
            assertThat(list(store, text("EMI rossi")))
                    .hasSameElementsAs(only(people, who -> who.user().name().equals("Émile Rossi")));
            assertThat(list(store, text("100% c")))
                    .hasSameElementsAs(only(
                            people,
                            who -> who.user()
                                    .contact()
                                    .company()
                                    .filter("100% Claims"::equals)
                                    .isPresent()));
            assertThat(list(store, text("_"))).isEmpty();
        }
    }

    private static UserQuery text(String text) {
        return new UserQuery(text, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
    }

    private static List<Account> list(LocalStore store, UserQuery query) {
        var listing = store.people().list(ACME, query, NOW).orElseThrow();
        List<Account> rows = new ArrayList<>();
        for (long start = 0; start < listing.size(); start += 16) {
            rows.addAll(listing.rows(start, 16));
        }
        assertThat(store.people().ids(ACME, query, NOW, 50_000).orElseThrow())
                .isEqualTo(rows.stream().map(row -> row.user().id()).toList());
        return rows;
    }

    private static List<Account> only(List<Account> people, Predicate<Account> whom) {
        return people.stream().filter(whom).toList();
    }

    private static List<Account> fill(LocalStore store, List<Account> people) {
        store.tenants().replace(List.of(SamplePeople.acme()));
        Filling filling = store.people().fill(ACME);
        filling.add(people);
        filling.finish(SamplePeople.roles(4), List.of(), SamplePeople.POLICY, SamplePeople.cursor(7));
        return people;
    }

    private static Delta delta(Random random, SamplePeople sample, int revision) {
        List<User> users = new ArrayList<>();
        List<AccountFacts> facts = new ArrayList<>();
        List<UserId> gone = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = random.nextInt(PEOPLE * 2);
            switch (random.nextInt(4)) {
                case 0 -> facts.add(sample.facts(SamplePeople.userId(number), revision));
                case 1 -> gone.add(SamplePeople.userId(number));
                default -> users.add(sample.account(number).user());
            }
        }
        users.removeIf(user -> gone.contains(user.id()));
        facts.removeIf(fact -> gone.contains(fact.user()));
        var role = new Role(
                SamplePeople.roleId(random.nextInt(6)), "Renamed " + revision, "", false, new java.util.TreeSet<>());
        boolean drops = random.nextInt(4) == 0;
        var part = new RulePart.OfGroup(
                new MachineGroup(new MachineGroupId(new UUID(1, random.nextInt(3))), "Group of " + revision));
        boolean dropsPart = random.nextInt(4) == 0;
        return new Delta(
                SamplePeople.cursor(revision),
                Optional.empty(),
                users,
                facts,
                drops ? List.of() : List.of(role),
                dropsPart ? List.of() : List.of(part),
                gone,
                drops ? List.of(role.id()) : List.of(),
                dropsPart ? List.of(part.key()) : List.of());
    }

    private static void drop(Map<UserId, User> users, Map<RoleId, Role> roles, RoleId role) {
        roles.remove(role);
        users.replaceAll((_, user) -> user.holding(user.grants().stream()
                .filter(grant -> !grant.role().equals(role))
                .toList()));
    }
}
