package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody changes who owns the database is found, and where.
class TamperedLogTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final List<String> TABLES =
            List.of("event", "event_detail", "event_reason", "leaf", "branch", "log_head");

    @TempDir
    private static Path data;

    private static TestApi api;
    private static ApiClient auditor;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        TenantId acme = api.tenant("acme");
        api.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        for (int i = 0; i < 150; i++) {
            api.unverified(acme, "person-" + i, BuiltInRole.HELPDESK.id());
        }
        auditor = api.client();
        auditor.tryPassword("acme", "audra", "wrong, and so refused");
        auditor.signIn("acme", "audra", GOOD);
        clean();
        run("CREATE SCHEMA kept");
        for (String table : TABLES) {
            run("CREATE TABLE kept." + table + " AS TABLE public." + table);
        }
    }

    @AfterAll
    static void stop() {
        auditor.close();
        api.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            altered   | 17 | UPDATE event SET actor = 'system/x' WHERE id = @17
            altered   | 17 | UPDATE event SET action = 'DisableUser' WHERE id = @17
            altered   | 17 | UPDATE event SET outcome = 'refused' WHERE id = @17
            altered   | 17 | UPDATE event SET revision = revision + 1 WHERE id = @17
            altered   | 17 | UPDATE event SET target_kind = 'x', target_id = 'x' WHERE id = @17
            altered   | 17 | UPDATE event SET leaf = replace(leaf, 'done', 'dome') WHERE id = @17
            altered   | 17 | UPDATE event SET leaf = concat(leaf, ' ') WHERE id = @17
            altered   | 17 | UPDATE event SET detail_digest = sha256('') WHERE id = @17
            altered   | 17 | UPDATE event_detail SET detail = replace(detail, 'more', 'MORE') WHERE event = @17
            altered   | 17 | UPDATE event_detail SET salt = substring(sha256(salt) FOR 16) WHERE event = @17
            altered   | 17 | UPDATE event_detail SET address = '192.0.2.1' WHERE event = @17
            altered   | 17 | UPDATE event_detail SET search = to_tsvector('simple', 'forged') WHERE event = @17
            altered   | 17 | INSERT INTO event_reason SELECT time, event, 'forged' FROM leaf WHERE index = 17
            dropped   | 17 | DELETE FROM event WHERE id = @17
            dropped   | 17 | DELETE FROM event_detail WHERE event = @17
            dropped   | 17 | UPDATE event SET id = gen_random_uuid() WHERE id = @17
            dropped   | 17 | UPDATE event SET time = time + interval '1 second' WHERE id = @17
            dropped   | 17 | DELETE FROM leaf WHERE index = 17
            altered   | 17 | UPDATE leaf SET hash = sha256(hash) WHERE index = 17
            rewritten | 0  | UPDATE branch SET hash = sha256(hash) WHERE level = 1 AND index = 0
            dropped   | 0  | DELETE FROM branch
            """)
    void isFoundWithItsPlace(String kind, long first, String mutation) throws Exception {
        try {
            run(mutation.replace("@17", "(SELECT event FROM leaf WHERE index = 17)"));

            assertThat(found()).isEqualTo(kind + " " + first);
        } finally {
            restore();
        }
        clean();
    }

    @Test
    void aReasonThatNoSearchFindsAnyMoreIsFound() throws Exception {
        try {
            run("DELETE FROM event_reason");

            assertThat(found()).startsWith("altered ");
        } finally {
            restore();
        }
        clean();
    }

    @Test
    void anEventThatNeverCameThroughTheDoorIsFound() throws Exception {
        try {
            run("INSERT INTO event SELECT gen_random_uuid(), time, actor, action, target_kind, target_id, outcome,"
                    + " revision, touched, leaf, detail_digest, txid FROM event WHERE action = 'GrantRole' LIMIT 1");

            assertThat(found()).startsWith("inserted ");
        } finally {
            restore();
        }
        clean();
    }

    @Test
    void whatIsAlteredAfterALogThatWasReadHasGrownIsFoundToo() throws Exception {
        clean();
        auditor.tryPassword("acme", "nobody", "wrong, and so one more event");
        String seventeenth = " WHERE id = (SELECT event FROM leaf WHERE index = 17)";
        try {
            run("UPDATE event SET revision = revision + 1" + seventeenth);

            assertThat(found()).isEqualTo("altered 17");
        } finally {
            run("UPDATE event SET revision = revision - 1" + seventeenth);
        }
        clean();
        for (String table : TABLES) {
            run("DELETE FROM kept." + table);
            run("INSERT INTO kept." + table + " SELECT * FROM public." + table);
        }
    }

    @Test
    void leavesThatChangedPlacesAreFoundThoughEachFitsItsEvent() throws Exception {
        try {
            run("UPDATE leaf SET index = 1000000 WHERE index = 17");
            run("UPDATE leaf SET index = 17 WHERE index = 18");
            run("UPDATE leaf SET index = 18 WHERE index = 1000000");

            assertThat(found()).isEqualTo("rewritten 0");
        } finally {
            restore();
        }
        clean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE public.event_1999_01 (LIKE public.event)| DROP TABLE public.event_1999_01",
                "ALTER TABLE public.@ RENAME TO aside; CREATE TABLE public.@ (LIKE public.event)"
                        + "| DROP TABLE public.@; ALTER TABLE public.aside RENAME TO @",
                "ALTER TABLE public.@ ENABLE ROW LEVEL SECURITY;"
                        + " CREATE POLICY hides ON public.@ USING (outcome = 'done')"
                        + "| DROP POLICY hides ON public.@; ALTER TABLE public.@ DISABLE ROW LEVEL SECURITY"
            })
    void whatASearchWouldReadInPlaceOfTheEventsIsFound(String statements) throws Exception {
        String month = "event_" + EventMonths.suffix(EventMonths.of(Instant.now()));
        List<String> parts = List.of(statements.replace("@", month).split("\\|"));
        try {
            run(parts.getFirst());

            assertThat(found()).isEqualTo("altered 0");
        } finally {
            run(parts.getLast());
        }
        clean();
    }

    @Test
    void theHouseIsToldOnceOfEachAlarm() throws Exception {
        long before = told();
        try {
            run("UPDATE event SET revision = revision + 1 WHERE id = (SELECT event FROM leaf WHERE index = 17)");
            assertThat(found()).isEqualTo("altered 17");
            assertThat(found()).isEqualTo("altered 17");
            assertThat(told()).isEqualTo(before + 1);

            run("DELETE FROM event WHERE id = (SELECT event FROM leaf WHERE index = 16)");
            assertThat(found()).isEqualTo("dropped 16");
            assertThat(told()).as("one alarm does not hide the next").isEqualTo(before + 2);
        } finally {
            restore();
        }
        clean();
    }

    private static long told() {
        return api.log(TenantId.HOUSE).stream().filter("LogAlarm done"::equals).count();
    }

    private static String found() {
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)) {
            var answer = auditor.get("/v1/tenants/acme/log/check?anew=true");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var alarm = answer.json().object("alarm");
            if (alarm.isPresent()) {
                return alarm.get().text("kind", 20) + " " + alarm.get().whole("first", 0, Long.MAX_VALUE);
            }
        }
        return "nothing";
    }

    private static void clean() {
        var answer = auditor.get("/v1/tenants/acme/log/check?anew=true");
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end) && answer.json().object("alarm").isPresent()) {
            answer = auditor.get("/v1/tenants/acme/log/check?anew=true");
        }
        assertThat(answer.json().object("alarm")).as(answer.body()).isEmpty();
    }

    private static void restore() throws Exception {
        for (String table : TABLES) {
            run("DELETE FROM public." + table);
            run("INSERT INTO public." + table + " SELECT * FROM kept." + table);
        }
    }

    private static void run(String sql) throws Exception {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
