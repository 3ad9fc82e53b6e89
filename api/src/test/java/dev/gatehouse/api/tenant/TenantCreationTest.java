package dev.gatehouse.api.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantCreationTest {
    private static final ActorId OPERATOR = ActorId.system("installation");

    private TestHouse house = TestHouse.fresh();

    @BeforeEach
    void make_the_house() {
        house.create("house");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// The process dies here.
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void a_tenant_begins_with_the_built_in_roles_a_policy_and_an_unverified_administrator() {
        TenantId tenant = house.create("acme");

        assertThat(house.registry.list()).extracting(one -> one.id().value()).containsExactly("acme", "house");
        var _ = house.databases
                .reading(tenant, tx -> {
                    assertThat(tx.revision()).isEqualTo(1);
                    assertThat(tx.roles().roles()).hasSize(BuiltInRole.values().length);
                    assertThat(tx.policy()).isEqualTo(TestHouse.request("acme").policy());
                    var first = tx.users().findByLogin(" FIRST ").orElseThrow().account();
                    assertThat(first.facts().isVerified()).isFalse();
                    assertThat(first.user().grants())
                            .extracting(grant -> grant.role())
                            .containsExactly(BuiltInRole.SECURITY_ADMINISTRATOR.id());
                    return first;
                })
                .orElseThrow();
        assertThat(actions(tenant)).contains("CreateUser", "GrantRole");
        assertThat(actions(TenantId.HOUSE)).containsOnlyOnce("TenantRequested").contains("TenantCreated");
    }

    @Test
    void a_job_killed_anywhere_goes_on_and_ends_once() {
        List<String> ids = new ArrayList<>();
        for (CreationStep step : CreationStep.values()) {
            for (boolean noted : new boolean[] {false, true}) {
                String id = step.name().toLowerCase(Locale.ROOT) + (noted ? "-n" : "-a");
                ids.add(id);
                assertThatThrownBy(() -> dyingAt(step, noted).create(TestHouse.request(id), OPERATOR, "test"))
                        .isInstanceOf(Killed.class);
            }
        }
        house.close();
        house = TestHouse.another();

        house.creation().resume();

        for (String id : ids) {
            List<User> people = house.databases
                    .snapshot(new TenantId(id), tx -> {
                        var all = new ArrayList<User>();
                        tx.users().changedSince(-1, row -> all.add(row.account().user()));
                        return List.copyOf(all);
                    })
                    .orElseThrow();
            assertThat(people).as(id).hasSize(1);
        }
        List<String> said = actions(TenantId.HOUSE);
        assertThat(said.stream().filter("TenantRequested"::equals)).hasSize(ids.size());
        // The house itself was made, too.
        assertThat(said.stream().filter("TenantCreated"::equals)).hasSize(ids.size() + 1);
    }

    @Test
    void an_id_is_given_once() {
        house.create("acme");

        assertThatThrownBy(() -> house.create("acme"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.ID_TAKEN));
    }

    @Test
    void a_missing_tenant_answers_nothing() {
        assertThat(house.databases.reading(new TenantId("nobody"), tx -> tx.revision()))
                .isEmpty();
        assertThat(house.registry.find(new TenantId("nobody"))).isEmpty();
    }

    private TenantCreation dyingAt(CreationStep where, boolean after) {
        return new TenantCreation(
                Map.of(house.server.id(), house.server),
                house.control,
                house.seal,
                house.databases,
                house.events,
                house.clock,
                (step, noted) -> {
                    if (step == where && noted == after) {
                        throw new Killed();
                    }
                });
    }

    private List<String> actions(TenantId tenant) {
        return house.databases
                .reading(tenant, tx -> tx.sql().list("SELECT action FROM event", row -> row.getString(1)))
                .orElseThrow();
    }
}
