package dev.gatehouse.api.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.page.Page;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.UserQuery.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Lists of people, over sixty of them of all kinds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserPagesTest {
    private static final int PEOPLE = 60;
    private static final int PROGRAM = 59;
    private static final Instant NOW = TestHouse.START;

    private final TestHouse house = TestHouse.fresh();
    private final TenantId tenant = new TenantId("acme");
    private final Desk desk = new Desk(house, tenant);
    private final CursorSeal seal = new CursorSeal(SecretKey256.of(new byte[SecretKey256.BYTES]));

    @BeforeAll
    void fill() {
        house.create("house");
        house.create("acme");
        var changes = new ArrayList<Change>();
        for (int i = 0; i < PEOPLE; i++) {
            Expiry expiry = i % 3 == 0
                    ? new Expiry.Never("staff")
                    : new Expiry.At(NOW.plus(Duration.ofDays(i % 7 == 0 ? -1 : i)));
            // Equal names, so that the id has to decide; marks, so that folding shows.
            String name = i % 4 == 0 ? "Zoë Müller" : "Person " + (i % 10);
            var contact = new Contact(
                    Optional.of("mail" + i + "@example.org"),
                    Optional.empty(),
                    Optional.of("E-" + (1000 + i)),
                    Optional.of(i % 2 == 0 ? "50%_Partner" : "Other"));
            Optional<Instant> from = Optional.of(NOW.minus(Duration.ofDays(90)));
            if (i == PROGRAM) {
                changes.add(new Change.CreateServiceAccount(Desk.user(i), "login" + i, name, from, expiry));
            } else {
                changes.add(new Change.CreateUser(Desk.user(i), "login" + i, name, contact, from, expiry));
            }
            if (i % 5 == 0) {
                changes.add(Desk.grant(i, BuiltInRole.HELPDESK.id()));
            }
            if (i % 11 == 0) {
                changes.add(new Change.DisableUser(Desk.user(i)));
            }
        }
        desk.done(changes.toArray(Change[]::new));
        for (int i = 0; i < PEOPLE; i += 2) {
            enter(i);
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    private void enter(int number) {
        desk.facts(
                number,
                old -> new AccountFacts(
                        old.user(),
                        0,
                        0,
                        number % 6 == 0 ? Optional.of(NOW.plusSeconds(60)) : Optional.empty(),
                        number % 4 == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(number)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty(),
                        0));
    }

    @Test
    void pages_give_everybody_once_in_order_for_each_order_and_way() {
        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var query = new UserQuery("", Optional.empty(), Optional.empty(), order, descending);

                List<UserId> all = ids(walk(query, 7));

                assertThat(all)
                        .as("%s %s", order, descending)
                        .hasSize(PEOPLE + 1)
                        .doesNotHaveDuplicates();
                assertThat(ids(page(query, Optional.empty(), 500).items())).isEqualTo(all);
                var other = new UserQuery("", Optional.empty(), Optional.empty(), order, !descending);
                assertThat(ids(walk(other, 9)).reversed()).isEqualTo(all);
            }
        }
    }

    @Test
    void a_list_holds_those_whom_the_filter_matches_and_its_count_is_theirs() {
        List<Account> everybody = walk(UserQuery.ALL, 50);
        UserCounts counts =
                house.databases.reading(tenant, tx -> tx.userCounts()).orElseThrow();

        for (UserFilter filter : UserFilter.values()) {
            var query = new UserQuery("", Optional.of(filter), Optional.empty(), Order.NAME, false);
            List<Account> expected =
                    everybody.stream().filter(one -> filter.matches(one, NOW)).toList();

            assertThat(walk(query, 5)).as(filter.wire()).isEqualTo(expected).isNotEmpty();
            assertThat(counts.byFilter()).containsEntry(filter, expected.size());
        }
        assertThat(counts.all()).isEqualTo(everybody.size());
    }

    @Test
    void a_search_finds_beginnings_and_middles_without_case_and_marks() {
        assertThat(search("muller")).hasSize(15).isEqualTo(search("MÜLLER"));
        assertThat(search("ogin17")).containsExactly(Desk.user(17));
        assertThat(search("mail17@")).containsExactly(Desk.user(17));
        assertThat(search("e-1017")).containsExactly(Desk.user(17));
        assertThat(search("50%_")).hasSize(30);
        assertThat(search("0__p")).isEmpty();
        assertThat(search("e")).hasSize(PEOPLE + 1);
        assertThat(search("\\")).isEmpty();
        assertThat(search("nobody has this")).isEmpty();
    }

    @Test
    void a_search_within_a_list_finds_those_of_both_in_any_order() {
        for (Order order : Order.values()) {
            var disabled = new UserQuery("Müller", Optional.of(UserFilter.DISABLED), Optional.empty(), order, true);
            var role = new UserQuery("lo", Optional.empty(), Optional.of(BuiltInRole.HELPDESK.id()), order, false);

            assertThat(ids(walk(disabled, 1))).as(order.wire()).containsExactlyInAnyOrder(Desk.user(0), Desk.user(44));
            assertThat(walk(role, 2))
                    .allSatisfy(one -> assertThat(one.user().grants()).hasSize(1))
                    .isNotEmpty();
        }
    }

    @Test
    void holders_of_a_role_are_listed_with_what_they_hold() {
        var query = new UserQuery("", Optional.empty(), Optional.of(BuiltInRole.HELPDESK.id()), Order.LOGIN, false);

        List<Account> holders = walk(query, 4);

        assertThat(holders)
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.user().grants()).hasSize(1));
    }

    @Test
    void a_page_stands_where_it_stood_when_others_come_and_go() {
        List<UserId> before = ids(walk(UserQuery.ALL, 50));
        Page<Account> first = page(UserQuery.ALL, Optional.empty(), 10);
        desk.done(Desk.newUser(900, "aaa"));

        List<UserId> rest = new ArrayList<>(ids(first.items()));
        rest.addAll(ids(walkFrom(UserQuery.ALL, first.next(), 10)));

        desk.done(new Change.RemoveUser(Desk.user(900)));
        // "Name of aaa" sorts after the first page, so it shows; nobody else moved.
        rest.remove(Desk.user(900));
        assertThat(rest).isEqualTo(before);
    }

    @Test
    void a_cursor_of_another_tenant_or_list_or_making_is_none() {
        String cursor = page(UserQuery.ALL, Optional.empty(), 5).next().orElseThrow();
        var other = new UserQuery("", Optional.empty(), Optional.empty(), Order.LOGIN, false);
        String foreign = seal.seal(new TenantId("other"), UserQuery.ALL.toString(), List.of("a", "b"));
        String forged = new CursorSeal(SecretKey256.generate(house.random))
                .seal(
                        tenant,
                        UserQuery.ALL.toString(),
                        List.of("a", Desk.user(1).toString()));

        assertInvalid(other, cursor);
        for (String bad : List.of(foreign, forged, "", "%%%", "AAAA", cursor + "A", "x".repeat(5_000))) {
            assertInvalid(UserQuery.ALL, bad);
        }
    }

    private void assertInvalid(UserQuery query, String cursor) {
        assertThatThrownBy(() -> page(query, Optional.of(cursor), 5))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.INVALID_REQUEST));
    }

    private List<UserId> search(String text) {
        return ids(walk(new UserQuery(text, Optional.empty(), Optional.empty(), Order.NAME, false), 6));
    }

    private List<Account> walk(UserQuery query, int limit) {
        return walkFrom(query, Optional.empty(), limit);
    }

    private List<Account> walkFrom(UserQuery query, Optional<String> start, int limit) {
        var all = new ArrayList<Account>();
        Optional<String> cursor = start;
        do {
            Page<Account> page = page(query, cursor, limit);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private Page<Account> page(UserQuery query, Optional<String> cursor, int limit) {
        return house.databases
                .reading(tenant, tx -> tx.userPages(seal).page(query, cursor, limit, NOW))
                .orElseThrow();
    }

    private static List<UserId> ids(List<Account> accounts) {
        return accounts.stream().map(one -> one.user().id()).toList();
    }
}
