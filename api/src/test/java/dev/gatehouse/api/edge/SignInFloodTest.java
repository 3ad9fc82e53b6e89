package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.signin.HashQueue;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More people at the door than can be let in: the server says so at once, and when to come back.
class SignInFloodTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final Argon2Cost SLOW = new Argon2Cost(32 * 1024, 3, 1);
    private static final int FLOOD = 3 * HashQueue.MOST_WAITING;

    @TempDir
    private static Path data;

    @Test
    void aFloodOfSignInsIsTurnedAwayWithAnInstantToComeBackAndCountsForNobody() throws Exception {
        try (var server = TestApi.fresh(data, SLOW, 1);
                var client = server.client();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TenantId acme = server.tenant("acme");
            server.person(acme, "ada", GOOD, BuiltInRole.AUDITOR.id());
            client.signIn("acme", "ada", GOOD);
            long before = server.api.passwordChecks();
            List<Callable<ApiClient.Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < FLOOD; i++) {
                String login = i % 8 == 0 ? "ada" : "stranger-" + i;
                attempts.add(() -> client.tryPassword("acme", login, "wrong"));
            }
            var answers = threads.submit(() -> threads.invokeAll(attempts));
            // Who is in already is served meanwhile.
            assertThat(client.get("/v1/tenants").status()).isEqualTo(200);

            int turnedAway = 0;
            long adasRefusals = 0;
            for (int i = 0; i < FLOOD; i++) {
                ApiClient.Answer answer = answers.get().get(i).get();
                assertThat(answer.status()).isIn(401, 503);
                if (answer.status() == 503) {
                    turnedAway++;
                    assertThat(answer.code()).isEqualTo("busy");
                    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                            .isBetween(1L, 3_600L);
                } else if (i % 8 == 0) {
                    adasRefusals++;
                }
            }
            assertThat(turnedAway).isBetween(1, FLOOD - 1);
            // Whoever was turned away was not checked and not counted.
            assertThat(server.api.passwordChecks() - before).isEqualTo(Math.min(adasRefusals, 5));
            int counted = server.api
                    .databases()
                    .reading(
                            acme,
                            tx -> tx.sql()
                                    .one("SELECT max(failed_attempts) FROM account_facts", row -> row.getInt(1))
                                    .orElseThrow())
                    .orElseThrow();
            assertThat((long) counted).isEqualTo(Math.min(adasRefusals, 5));
            if (adasRefusals < 5) {
                assertThat(client.tryPassword("acme", "ada", GOOD).status()).isEqualTo(201);
            }
        }
    }
}
