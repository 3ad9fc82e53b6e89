package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever ends a session ends its streams within a second, in every process.
class FeedEndsTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi first;
    private static TestApi second;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        first = TestApi.fresh(data);
        acme = first.tenant("acme");
        second = TestApi.another(data, first);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    /// Somebody who follows the tenant through both processes.
    private record Follower(UserId user, ApiClient here, ApiClient there, FeedLines near, FeedLines far)
            implements AutoCloseable {
        static Follower enter(String login) throws Exception {
            return follow(first.person(acme, login, GOOD, BuiltInRole.AUDITOR.id()), login);
        }

        static Follower follow(UserId user, String login) throws Exception {
            ApiClient here = first.client();
            here.signIn("acme", login, GOOD);
            ApiClient there = second.client().with(here.token());
            var follower = new Follower(user, here, there, FeedLines.of(here, "acme"), FeedLines.of(there, "acme"));
            assertThat(follower.near.next()).isEqualTo("event: state");
            assertThat(follower.far.next()).isEqualTo("event: state");
            return follower;
        }

        void awaitEnd() throws InterruptedException {
            near.awaitEnd();
            far.awaitEnd();
        }

        @Override
        public void close() {
            here.close();
            there.close();
        }
    }

    @Test
    void disablingAPersonEndsTheirStreams() throws Exception {
        try (var dora = Follower.enter("dora")) {
            first.change(acme, new Change.DisableUser(dora.user()));
            dora.awaitEnd();
            assertThat(dora.there().get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void endingAPersonsSessionsEndsTheirStreams() throws Exception {
        try (var emil = Follower.enter("emil")) {
            second.change(acme, new Change.EndSessions(emil.user()));
            emil.awaitEnd();
            assertThat(emil.here().get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void takingTheRoleAwayEndsTheStreamsThatItWasGoodFor() throws Exception {
        try (var fina = Follower.enter("fina")) {
            first.change(acme, new Change.RevokeRole(fina.user(), BuiltInRole.AUDITOR.id()));
            fina.awaitEnd();
            assertThat(fina.there().get("/v1/tenants/acme/feed").status()).isEqualTo(403);
        }
    }

    @Test
    void aNewPasswordEndsTheStreamsOfTheOldSessions() throws Exception {
        try (var gil = Follower.enter("gil");
                var elsewhere = second.client()) {
            elsewhere.signIn("acme", "gil", GOOD);
            var chosen = elsewhere.post(
                    "/v1/password", "{\"password\":\"another quiet harbour\",\"current\":\"" + GOOD + "\"}");
            assertThat(chosen.status()).isEqualTo(200);
            gil.awaitEnd();
        }
    }

    @Test
    void theInstantAtWhichAnAccountExpiresEndsItsStreamsThoughNobodyDoesAnything() throws Exception {
        UserId hugo = first.person(acme, "hugo", GOOD, BuiltInRole.AUDITOR.id());
        var shortly = Duration.ofSeconds(2);
        first.clock.advance(Duration.ofDays(90).minus(shortly));
        try (var follower = Follower.follow(hugo, "hugo")) {
            first.clock.advance(shortly);
            follower.awaitEnd();
        }
        assertThat(first.log(acme)).contains("SessionEnded done");
    }

    @Test
    void theInstantAtWhichTheRoleRunsOutEndsTheStreamsThatItWasGoodFor() throws Exception {
        UserId ivo = first.person(acme, "ivo", GOOD);
        var shortly = Duration.ofSeconds(2);
        var until = first.clock.instant().plus(shortly);
        first.change(acme, new Change.GrantRole(ivo, BuiltInRole.AUDITOR.id(), Optional.empty(), Optional.of(until)));
        try (var follower = Follower.follow(ivo, "ivo")) {
            first.clock.advance(shortly);
            follower.awaitEnd();
            assertThat(follower.here().get("/v1/session").status()).isEqualTo(200);
        }
    }
}
