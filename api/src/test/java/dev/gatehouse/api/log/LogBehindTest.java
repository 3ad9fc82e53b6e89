package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An old copy of a tenant's database that was put back is noticed by what was kept outside it, by a process that goes
/// on and by one that begins; and nothing can be changed then.
class LogBehindTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final List<String> TABLES = List.of("event", "event_detail", "leaf", "branch", "log_head");

    @TempDir
    private Path data;

    private TestApi api;
    private TenantId acme;
    private UserId anna;

    @BeforeEach
    void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.person(acme, "root", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        api.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        anna = api.person(acme, "anna", GOOD);
        api.api.logs().current(acme);
        run("CREATE SCHEMA kept");
        for (String table : TABLES) {
            run("CREATE TABLE kept." + table + " AS TABLE public." + table);
        }
        api.unverified(acme, "later");
        api.api.logs().current(acme);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theProcessThatSignedItRefusesToGoOn() throws Exception {
        putBack();

        refuses(api);
    }

    @Test
    void soDoesOneThatBegins() throws Exception {
        putBack();
        try (TestApi again = TestApi.another(data, api)) {
            refusesToChange(again);
            refuses(again);
        }
    }

    @Test
    void whatCannotBeReadIsNotAsItWas() throws Exception {
        run("DELETE FROM log_head");
        try (ApiClient auditor = api.client()) {
            auditor.signIn("acme", "audra", GOOD);
            var answer = auditor.get("/v1/tenants/acme/log/checkpoint");
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("log_broken");
        }
    }

    @Test
    void aProcessThatLagsCountsWhatAnotherHasKept() throws Exception {
        try (TestApi other = TestApi.another(data, api)) {
            other.api.logs().current(acme);
            // The first goes on; the other has seen less than was kept, and more than the copy that is put back has.
            run("CREATE SCHEMA between");
            for (String table : TABLES) {
                run("CREATE TABLE between." + table + " AS TABLE public." + table);
            }
            api.unverified(acme, "later-still");
            api.api.logs().current(acme);
            copy("between");

            assertThat(other.api.logs().current(acme)).containsInstanceOf(LogState.Broken.class);
        }
    }

    @Test
    void whatWasKeptDoesForTheWholeLogAgain() throws Exception {
        run("CREATE SCHEMA whole");
        for (String table : TABLES) {
            run("CREATE TABLE whole." + table + " AS TABLE public." + table);
        }
        putBack();
        refuses(api);

        copy("whole");

        try (ApiClient auditor = api.client()) {
            auditor.signIn("acme", "audra", GOOD);
            assertThat(new ReadLog(auditor, "acme").proved().size()).isPositive();
        }
    }

    private void refuses(TestApi one) throws Exception {
        try (ApiClient auditor = one.client()) {
            auditor.signIn("acme", "audra", GOOD);

            var answer = auditor.get("/v1/tenants/acme/log/checkpoint");
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("log_behind");
        }
        refusesToChange(one);
    }

    private void refusesToChange(TestApi one) throws Exception {
        try (ApiClient admin = one.client()) {
            admin.signIn("acme", "root", GOOD);
            String key = java.util.UUID.randomUUID().toString();
            var change = admin.post("/v1/tenants/acme/changes", """
                    {"base":1,"key":"%s","reason":"test","changes":[{"type":"DisableUser","user":"%s"}]}
                    """.formatted(key, anna));
            assertThat(change.status()).as(change.body()).isEqualTo(503);
            assertThat(change.code()).isEqualTo("log_behind");
        }
    }

    private void putBack() throws Exception {
        copy("kept");
    }

    private void copy(String from) throws Exception {
        for (String table : TABLES) {
            run("DELETE FROM public." + table);
            run("INSERT INTO public." + table + " SELECT * FROM " + from + "." + table);
        }
    }

    private static void run(String sql) throws Exception {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
