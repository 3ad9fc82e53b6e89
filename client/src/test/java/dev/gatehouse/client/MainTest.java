package dev.gatehouse.client;

import static dev.gatehouse.client.imports.source.Samples.adGroup;
import static dev.gatehouse.client.imports.source.Samples.adUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.remote.TestServer;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.AccessRule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir
    private Path folder;

    private final TestServer server = new TestServer();
    private final FakeTenant tenant = new FakeTenant(server);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> arguments = new ArrayList<>();

    MainTest() throws Exception {}

    @BeforeEach
    void giveWhatIsNeeded() throws Exception {
        Files.writeString(
                folder.resolve("ca.pem"),
                Pem.ofCertificates(List.of(server.address().authority())));
        account("{\"tenant\":\"acme\",\"login\":\"importer\",\"password\":\"correct horse battery\"}", "rw-------");
        Files.writeString(
                folder.resolve("people.ldif"),
                adGroup("Claims", "member: CN=ann,CN=Users,DC=corp,DC=example")
                        + adUser("ann", "userWorkstations: PC-01")
                        + adUser("bob", "accountExpires: soon"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void account(String text, String mode) throws Exception {
        Path file = folder.resolve("account.json");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private int run(String... more) {
        return runWith(server.address().url().toString(), "people.ldif", more);
    }

    private int runWith(String url, String file, String... more) {
        arguments.clear();
        arguments.addAll(List.of(
                "import", "--server", url, "--ca", folder.resolve("ca.pem").toString()));
        arguments.addAll(List.of("--account", folder.resolve("account.json").toString(), "--tenant", "acme"));
        arguments.addAll(List.of(more));
        arguments.add(folder.resolve(file).toString());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    private JsonFields report() throws Exception {
        return JsonFields.of(JsonReader.read(Files.readAllBytes(folder.resolve("report.json"))), "");
    }

    private void assertOneLineSaying(String words) {
        assertThat(err.toString()).startsWith("gatehouse: ").contains(words).endsWith("\n");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndChangesNothing() throws Exception {
        assertThat(run("--dry-run", "--report", folder.resolve("report.json").toString()))
                .isZero();
        assertThat(out.toString()).startsWith("dry run: read 2, created 1, changed 0, unchanged 0, refused 1");
        assertThat(tenant.applied()).isEmpty();
        assertThat(report().whole("created", 0, 10)).isEqualTo(1);
        assertThat(report().flag("dryRun")).isTrue();
    }

    @Test
    void anImportIsOneSetAndAgainIsNone() throws Exception {
        String report = folder.resolve("report.json").toString();
        assertThat(run("--report", report)).isZero();
        assertThat(tenant.applied()).hasSize(1);
        assertThat(tenant.applied().getFirst().reason()).isEqualTo("Import of people.ldif");
        assertThat(tenant.directory().users()).hasSize(1);
        assertThat(report().whole("read", 0, 10)).isEqualTo(2);
        assertThat(report().list("refused", 9))
                .containsExactly(new dev.gatehouse.model.json.JsonBuilder()
                        .put("line", 19)
                        .put("reason", "accountExpires is no number")
                        .build());
        assertThat(report().list("notApplied", 9)).isEmpty();
        assertThat(report().list("notes", 9)).hasSize(1);
        assertThat(out.toString()).contains("machines 1").contains("note: line 17: userWorkstations");
        assertThat(run("--report", report)).isZero();
        assertThat(tenant.applied()).hasSize(1);
        assertThat(report().whole("created", 0, 10)).isZero();
        assertThat(report().whole("unchanged", 0, 10)).isEqualTo(1);
    }

    @Test
    void rulesOnMachinesCountAtOnceIfThatIsAskedFor() {
        assertThat(run()).isZero();
        assertThat(tenant.directory().restrictions().rules().values()).noneMatch(AccessRule::on);
        assertThat(run("--enforce-machines")).isZero();
        assertThat(tenant.directory().restrictions().rules().values())
                .singleElement()
                .satisfies(rule -> assertThat(rule.on()).isTrue());
        assertThat(run("--enforce-machines")).isZero();
        assertThat(tenant.applied()).hasSize(2);
    }

    @Test
    void aCalendarIsKnownByWhatItHoldsAndCalledAsItsFile() throws Exception {
        Files.writeString(
                folder.resolve("Closing days.ics"),
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(runWith(server.address().url().toString(), "Closing days.ics"))
                .isZero();
        assertThat(out.toString()).startsWith("read 1, created 1,").contains("calendars 1");
        assertThat(tenant.directory().restrictions().calendars().values())
                .singleElement()
                .satisfies(calendar -> assertThat(calendar.name()).isEqualTo("Closing days"));
        assertThat(runWith(server.address().url().toString(), "Closing days.ics"))
                .isZero();
        assertThat(tenant.applied()).hasSize(1);
        Files.writeString(folder.resolve("cut.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\n");
        assertThat(runWith(server.address().url().toString(), "cut.ics")).isEqualTo(2);
        assertOneLineSaying("seems cut; nothing was changed");
    }

    @Test
    void theSessionEndsWhateverHappens() {
        run();
        assertThat(server.asked().getLast().operation()).isEqualTo("DELETE /v1/session");
    }

    @Test
    void anAnswerLostOnTheWayIsAskedForAgainAndAppliedOnce() {
        tenant.breakOff(2);
        assertThat(run()).isZero();
        assertThat(tenant.applied()).hasSize(1);
        tenant.conflict(1);
        assertThat(runWith(server.address().url().toString(), "people.ldif", "--map", "Claims=Helpdesk"))
                .isZero();
        tenant.conflict(99);
        assertThat(run("--map", "Claims=Auditor")).isEqualTo(1);
        assertOneLineSaying("[conflict]");
    }

    @Test
    void aMapThatLeadsNowhereIsBadInput() {
        assertThat(run("--map", "Claims=Nobody")).isEqualTo(2);
        assertOneLineSaying("no such role");
        assertThat(tenant.applied()).isEmpty();
    }

    @Test
    void aRefusedSignInIsANo() {
        server.json("POST /v1/session", 401, "{\"code\":\"sign_in_refused\",\"status\":401}");
        assertThat(run()).isEqualTo(1);
        assertOneLineSaying("[sign_in_refused]");
        assertThat(err.toString()).doesNotContain("correct horse");
    }

    @Test
    void anotherTenantIsANo() {
        server.json("GET /v1/tenants/acme/directory", 404, "{\"code\":\"not_found\",\"status\":404}");
        assertThat(run()).isEqualTo(1);
        assertOneLineSaying("[not_found]");
    }

    @Test
    void aServerThatIsNotThereOrNotTrustedIsNotReached() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(runWith("https://localhost:" + port, "people.ldif")).isEqualTo(3);
        assertOneLineSaying("tcp=failed");
        try (var other = new TestServer()) {
            Files.writeString(
                    folder.resolve("ca.pem"),
                    Pem.ofCertificates(List.of(other.address().authority())));
            assertThat(run()).isEqualTo(3);
            assertOneLineSaying("[server_not_trusted");
        }
    }

    @Test
    void anAccountFileThatOthersMayReadIsBadInput() throws Exception {
        account("{\"tenant\":\"acme\",\"login\":\"importer\",\"password\":\"x\"}", "rw-r--r--");
        assertThat(run()).isEqualTo(2);
        assertOneLineSaying("0600");
        account("{\"tenant\":\"acme\"}", "rw-------");
        assertThat(run()).isEqualTo(2);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cut.ldif, 'dn: CN=a\nobjectClass: us', cut",
        "empty.csv, '', empty",
        "page.html, '<html></html>\n', neither LDIF",
        "list.json, '[]\n', neither LDIF",
        "cut.json, '{\"users\":[{\"username\":', cut",
        "other.json, '{\"realm\":\"x\"}', no users",
        "other.csv, 'shoe,size\n1,2\n', login"
    })
    void aBrokenFileIsBadInputAndNothingIsAsked(String name, String text, String words) throws Exception {
        Files.writeString(folder.resolve(name), text);
        assertThat(runWith(server.address().url().toString(), name)).isEqualTo(2);
        assertOneLineSaying(words);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsBadInput() {
        assertThat(runWith(server.address().url().toString(), "nowhere.ldif")).isEqualTo(2);
        assertOneLineSaying("no such file");
        assertThat(runWith("http://localhost", "people.ldif")).isEqualTo(2);
        assertOneLineSaying("--server");
        assertThat(run("--zone", "Atlantis/Centre")).isEqualTo(2);
        assertOneLineSaying("--zone");
        assertThat(run("--frobnicate")).isEqualTo(2);
        assertOneLineSaying("frobnicate");
    }

    @Test
    void aReportThatCannotBeWrittenStopsTheImportBeforeItBegins() {
        assertThat(run("--report", folder.resolve("no/such/folder/report.json").toString()))
                .isEqualTo(3);
        assertOneLineSaying("[bad_file");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void datesAreMeantInTheZoneGiven() throws Exception {
        Files.writeString(folder.resolve("people.csv"), "login,expires\nann,2026-12-31\n");
        assertThat(runWith(server.address().url().toString(), "people.csv", "--zone", "Asia/Tokyo"))
                .isZero();
        var ann = tenant.directory().users().values().iterator().next();
        assertThat(ann.expiry().end()).contains(java.time.Instant.parse("2026-12-31T15:00:00Z"));
        assertThat(runWith(server.address().url().toString(), "people.csv")).isZero();
        ann = tenant.directory().users().values().iterator().next();
        assertThat(ann.expiry().end()).contains(java.time.Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void commandsOfLaterVersionsSaySo() {
        for (String command : List.of("report-backup", "report-restore")) {
            err.getBuffer().setLength(0);
            assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), command, "x"))
                    .isEqualTo(2);
            assertOneLineSaying("not part of this version");
        }
        err.getBuffer().setLength(0);
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err))).isEqualTo(2);
    }
}
