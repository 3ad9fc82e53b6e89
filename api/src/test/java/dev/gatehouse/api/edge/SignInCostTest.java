package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is turned away learns nothing from what it cost, nor from what was answered.
class SignInCostTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final Pattern HASHES = Pattern.compile("(?m)^gatehouse_password_hashes_total ([0-9.E]+)$");

    @TempDir
    private static Path data;

    private static TestApi server;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        TenantId acme = server.tenant("acme");
        server.tenant("other");
        server.person(acme, "ada", GOOD);
        server.person(acme, "locked", GOOD);
        server.unverified(acme, "fresh");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// What somebody learns of an attempt.
    private record Seen(int status, Map<String, List<String>> headers, String body, double hashes) {}

    private interface Attempt {
        ApiClient.Answer by(ApiClient client);
    }

    @Test
    void everyRefusalCostsOneHashAndReadsTheSameToTheByte() throws Exception {
        try (var client = server.client()) {
            for (int i = 0; i < 5; i++) {
                client.tryPassword("acme", "locked", "wrong");
            }
            Seen wrong = seen(client, c -> c.tryPassword("acme", "ada", "wrong"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.hashes()).isEqualTo(1);
            Map<String, Attempt> others = Map.of(
                    "an unknown tenant", c -> c.tryPassword("missing", "ada", GOOD),
                    "no possible tenant", c -> c.tryPassword("NOT A TENANT", "ada", GOOD),
                    "an unknown login", c -> c.tryPassword("acme", "nobody", GOOD),
                    "another's login", c -> c.tryPassword("other", "ada", GOOD),
                    "a locked account", c -> c.tryPassword("acme", "locked", GOOD),
                    "an account without a password", c -> c.tryPassword("acme", "fresh", GOOD),
                    "a wrong code", c -> c.tryCode("acme", "fresh", "K7QF-2M9D-XH4"),
                    "a code nobody has", c -> c.tryCode("acme", "nobody", "K7QF-2M9D-XH4"),
                    "no possible code", c -> c.tryCode("acme", "ada", "?"));
            for (var other : others.entrySet()) {
                assertThat(seen(client, other.getValue())).as(other.getKey()).isEqualTo(wrong);
            }
        }
    }

    private static Seen seen(ApiClient client, Attempt attempt) {
        double before = hashes(client);
        ApiClient.Answer answer = attempt.by(client);
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return new Seen(answer.status(), headers, answer.body(), hashes(client) - before);
    }

    private static double hashes(ApiClient client) {
        var found = HASHES.matcher(client.get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
