package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryReaderTest {
    private final TestHouse house = TestHouse.fresh();
    private final TenantId tenant = new TenantId("acme");
    private final Desk desk = new Desk(house, tenant);

    /// A copy that somebody keeps.
    private static final class Copy implements DirectoryReader.Lines {
        private final Map<UserId, Account> accounts = new HashMap<>();
        private final Map<RoleId, Role> roles = new HashMap<>();
        private final Map<RulePart.Key, RulePart> parts = new HashMap<>();
        private final Set<Policy> policies = new HashSet<>();
        private int lines;

        @Override
        public void policy(Policy policy) {
            lines++;
            policies.clear();
            policies.add(policy);
        }

        @Override
        public void role(Role role) {
            lines++;
            roles.put(role.id(), role);
        }

        @Override
        public void part(RulePart part) {
            lines++;
            parts.put(part.key(), part);
        }

        @Override
        public void removed(RulePart.Key part) {
            lines++;
            parts.remove(part);
        }

        @Override
        public void account(Account account) {
            lines++;
            accounts.put(account.user().id(), account);
        }

        @Override
        public void facts(AccountFacts facts) {
            lines++;
            accounts.computeIfPresent(facts.user(), (_, old) -> new Account(old.user(), facts));
        }

        @Override
        public void removed(UserId user) {
            lines++;
            accounts.remove(user);
        }

        @Override
        public void removed(RoleId role) {
            lines++;
            roles.remove(role);
        }
    }

    @BeforeAll
    void make_tenants() {
        house.create("house");
        house.create("acme");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void a_snapshot_and_the_deltas_after_it_give_what_a_later_snapshot_gives() {
        desk.done(
                Desk.newUser(1, "one"),
                Desk.newUser(2, "two"),
                Desk.newUser(3, "three"),
                new Change.CreateRole(Desk.role(1), "Clerk", "", Set.of()),
                new Change.CreateRole(Desk.role(2), "Chief", "", Set.of()),
                Desk.grant(1, Desk.role(1)));
        var copy = new Copy();
        var at = read(copy);

        desk.done(new Change.RemoveUser(Desk.user(3)), new Change.DeleteRole(Desk.role(1)));
        desk.verify(2);
        desk.done(Desk.newUser(4, "four"), Desk.grant(2, Desk.role(2)));
        at = follow(copy, at);
        desk.verify(4);
        at = follow(copy, at);

        var fresh = new Copy();
        assertThat(read(fresh)).isEqualTo(at);
        assertThat(copy.accounts).isEqualTo(fresh.accounts).containsKey(Desk.user(4));
        assertThat(copy.roles).isEqualTo(fresh.roles).doesNotContainKey(Desk.role(1));
        assertThat(copy.policies).isEqualTo(fresh.policies).hasSize(1);
        int lines = copy.lines;
        assertThat(follow(copy, at)).isEqualTo(at);
        assertThat(copy.lines).isEqualTo(lines);
    }

    @Test
    void a_revision_that_never_was_cannot_be_followed() {
        long revision = desk.revision();

        assertThat(house.databases.snapshot(tenant, tx -> DirectoryReader.canTell(tx, revision + 1)))
                .contains(false);
        assertThat(house.databases.snapshot(tenant, tx -> DirectoryReader.canTell(tx, revision)))
                .contains(true);
    }

    private record At(long revision, long facts) {}

    private At read(Copy copy) {
        return house.databases
                .snapshot(tenant, tx -> {
                    DirectoryReader.snapshot(tx, copy);
                    return new At(tx.revision(), tx.factsCounter());
                })
                .orElseThrow();
    }

    private At follow(Copy copy, At since) {
        return house.databases
                .snapshot(tenant, tx -> {
                    DirectoryReader.delta(tx, since.revision(), since.facts(), copy);
                    return new At(tx.revision(), tx.factsCounter());
                })
                .orElseThrow();
    }
}
