package dev.gatehouse.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aRightThatIsGivenAnewWhileARequestWaitsIsThereAllTheTime() throws Exception {
        UserId ada = api.person(acme, "ada", GOOD, BuiltInRole.AUDITOR.id());
        OpaqueToken token;
        try (var client = api.client()) {
            client.signIn("acme", "ada", GOOD);
            token = OpaqueToken.parse(client.token()).orElseThrow();
        }
        var until = api.clock.instant().plus(Duration.ofHours(1));
        Found found = api.api
                .databases()
                .reading(acme, tx -> {
                    // The request has begun, but has read nothing yet.
                    api.clock.advance(Duration.ofMillis(5));
                    api.change(
                            acme,
                            new Change.GrantRole(ada, BuiltInRole.AUDITOR.id(), Optional.empty(), Optional.of(until)));
                    return Found.read(tx, token.hash(), Standpoint.UNKNOWN);
                })
                .orElseThrow();
        assertThat(found)
                .isInstanceOfSatisfying(
                        Found.Open.class,
                        open -> assertThat(open.session().permissions())
                                .contains(ConsolePermission.AUDIT_READ.permission()));
    }

    @Test
    void whoIsJudgedByRulesThatCameAfterTheirRequestIsSaidToBe() throws Exception {
        api.person(acme, "bea", GOOD, BuiltInRole.AUDITOR.id());
        OpaqueToken token;
        try (var client = api.client()) {
            client.signIn("acme", "bea", GOOD);
            token = OpaqueToken.parse(client.token()).orElseThrow();
        }
        // This process has no rules in memory yet.
        try (var other = TestApi.another(data, api)) {
            var later = other.api.databases().reading(acme, tx -> {
                long before = tx.revision();
                api.change(acme, new Change.SetPart(new RulePart.OfBand(ShutHours.band("Shut", api.clock.instant()))));
                Found found = Found.read(tx, token.hash(), Standpoint.UNKNOWN);
                assertThat(tx.revision()).isEqualTo(before);
                var standing = ((Found.Open) found).session().standing();
                return standing.revision().orElseThrow() - before;
            });
            assertThat(later).hasValue(1L);
        }
    }
}
