package dev.gatehouse.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
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
}
