package dev.gatehouse.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.imports.ImportAnswers;
import dev.gatehouse.app.remote.ClientServer;
import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.serve.ServeOptions;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.files.Imports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The port of the screen over the engine of the command, and a server that is really there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportAnswersTest {
    private static final Imports.Wish AS_IT_IS = new Imports.Wish(Map.of(), Optional.empty(), false);
    private static final String HOURS = "logonHours:: AAAAAP8DAP8DAP8DAP8DAP8DAAAA\n";

    private Path folder;
    private EmbeddedServer server;
    private GatehouseClient client;
    private ClientServer remote;
    private TenantId tenant;
    private Imports imports;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        var random = new SecureRandom();
        server = EmbeddedServer.open(
                new ServeOptions.Embedded(folder.resolve("data"), 0, 1, 10, 0),
                Argon2Cost.STANDARD,
                Clock.systemUTC(),
                random);
        var authority = Pem.certificates(Files.readString(server.authority())).getFirst();
        client = new GatehouseClient(ServerAddress.of(server.url().toString(), authority), Timeouts.STANDARD, random);
        var login = ServeProcess.logins(server.accounts()).stream()
                .filter(each ->
                        each.role().equals("administrator") && !each.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
        tenant = new TenantId(login.tenant());
        remote = new ClientServer(
                client,
                client.signIn(tenant.value(), login.login(), login.password().toCharArray()));
        imports = new ImportAnswers(() -> remote);
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private Imports.Source read(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return ((Imports.Taken) imports.read(file)).source();
    }

    private Imports.Comparison compare(Imports.Source source, Imports.Wish wish) {
        return source.compare(tenant, wish, (step, done, total) -> {});
    }

    private long apply(Imports.Comparison found, String reason) {
        var set = new ChangeSet(
                found.known().revision(),
                UUID.randomUUID(),
                reason,
                Optional.empty(),
                Optional.empty(),
                found.changes());
        return ((ChangeAnswer.Done) remote.apply(tenant, set)).revision();
    }

    private static String user(String login, String more) {
        return "dn: CN=" + login + ",CN=Users,DC=corp,DC=example\nobjectClass: user\ncn: " + login
                + "\nsAMAccountName: " + login + "\nuserAccountControl: 512\naccountExpires: 0\n" + more + "\n";
    }

    private static String group(String name) {
        return "dn: CN=" + name + ",OU=Groups,DC=corp,DC=example\nobjectClass: group\ncn: " + name
                + "\nsAMAccountName: " + name + "\n\n";
    }

    @Test
    void whatTheComparisonSaysIsWhatTheServerDoesAndThenThereIsNothingToDo() throws Exception {
        String text = group("Desk")
                + user("ada", "memberOf: CN=Desk,OU=Groups,DC=corp,DC=example\n" + HOURS)
                + user("ben", HOURS + "userWorkstations: PC-1,PC-2\n")
                + user("cy", "mail: cy@corp.example\n")
                + user("dee", "logonHours:: AAAA\n")
                + user("eve", "lockoutTime: 133485408000000000\n");
        var source = read("whole.ldif", text);
        assertThat(source.contents().kind()).isEqualTo(Imports.Kind.ACTIVE_DIRECTORY);
        assertThat(source.contents().groups()).containsExactly("Desk");
        assertThat(source.contents().hourPatterns()).isEqualTo(1);
        assertThat(source.contents().machines()).isEqualTo(2);
        assertThat(source.contents().clocks()).isTrue();
        assertThat(source.contents().reason()).isEqualTo("Import of whole.ldif");
        var found = compare(source, AS_IT_IS);
        assertThat(found.count(Imports.What.CREATE)).isEqualTo(4);
        assertThat(found.rows())
                .anySatisfy(row -> {
                    assertThat(row.what()).isEqualTo(Imports.What.REFUSED);
                    assertThat(row.name()).isEqualTo("dee");
                    assertThat(row.said()).contains("logonHours is not 21 bytes");
                })
                .anySatisfy(row -> {
                    assertThat(row.what()).isEqualTo(Imports.What.NOT_CARRIED);
                    assertThat(row.name()).isEqualTo("eve");
                });
        // Rules on machines arrive switched off.
        assertThat(found.changes())
                .filteredOn(change -> change instanceof Change.SetPart(RulePart.OfRule(var rule))
                        && rule.ways().getFirst().hasMachines())
                .allMatch(change -> change instanceof Change.SetPart(RulePart.OfRule(var rule)) && !rule.on())
                .hasSize(1);
        long revision = apply(found, source.contents().reason());
        var again = compare(source, AS_IT_IS);
        assertThat(again.changes()).isEmpty();
        assertThat(again.known().revision()).isEqualTo(revision);
        assertThat(again.count(Imports.What.UNCHANGED)).isEqualTo(4);
    }

    @Test
    void aGroupJoinsARoleThatIsThereAndMachinesCountAtOnceIfOneWishes() throws Exception {
        var source = read(
                "joins.ldif",
                group("Auditors")
                        + user("fay", "memberOf: CN=Auditors,OU=Groups,DC=corp,DC=example\nuserWorkstations: PC-9\n"));
        RoleId auditor = compare(source, AS_IT_IS).known().roles().values().stream()
                .filter(role -> role.name().equals("Auditor"))
                .map(Role::id)
                .findFirst()
                .orElseThrow();
        var wish = new Imports.Wish(Map.of("Auditors", auditor), Optional.of(ZoneId.of("UTC")), true);
        var found = compare(source, wish);
        assertThat(found.changes()).noneMatch(Change.CreateRole.class::isInstance);
        assertThat(found.changes())
                .anyMatch(change ->
                        change instanceof Change.GrantRole grant && grant.role().equals(auditor))
                .anyMatch(change -> change instanceof Change.SetPart(RulePart.OfRule(var rule)) && rule.on());
    }

    @Test
    void aRoleThatWentMeanwhileIsASentenceAndNothingElse() throws Exception {
        var source = read("gone.ldif", group("Gone") + user("gil", ""));
        var wish = new Imports.Wish(Map.of("Gone", new RoleId(UUID.randomUUID())), Optional.empty(), false);
        assertThatThrownBy(() -> compare(source, wish)).isInstanceOf(FaultException.class);
    }

    @Test
    void theReportIsTheOneOfTheCommand() throws Exception {
        var source = read("report.csv", "login,name,expires\nhal,Hal,2027-01-31\nida,Ida,99/99/2026\n");
        var found = compare(source, AS_IT_IS);
        Path report = folder.resolve("report.json");
        found.report().write(report, Optional.empty());
        assertThat(Files.readString(report))
                .contains("\"created\":1", "\"refused\":[{\"line\":3", "\"dryRun\":true", "\"file\":\"report.csv\"")
                .contains("\"tenant\":\"" + tenant.value() + "\"", "\"source\":\"csv\"");
        found.report().write(report, Optional.of(77L));
        assertThat(Files.readString(report)).contains("\"dryRun\":false", "\"revision\":77");
        assertThatThrownBy(() -> found.report().write(folder, Optional.empty())).isInstanceOf(FaultException.class);
    }

    @Test
    void aComparisonThatIsInterruptedIsGivenUp() throws Exception {
        var source = read("many.csv", many(2_000));
        assertThatThrownBy(() -> source.compare(tenant, AS_IT_IS, (step, done, total) -> {
                    if (step == Imports.Step.COMPARING && done == 100) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String many(int count) {
        var text = new StringBuilder("login,name\n");
        for (int i = 0; i < count; i++) {
            text.append("many").append(i).append(",Many ").append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void filesThatCannotBeTakenSayWhy() throws Exception {
        for (var bad : List.of(
                Map.entry("", Imports.Trouble.EMPTY),
                Map.entry("just words\n", Imports.Trouble.UNKNOWN_KIND),
                Map.entry("dn: CN=a\nobjectClass: us", Imports.Trouble.CUT),
                Map.entry("login,name\n\"a,b", Imports.Trouble.CUT),
                Map.entry("{\"realm\":\"r\"}", Imports.Trouble.NOBODY),
                Map.entry("name,email\na,b\n", Imports.Trouble.BROKEN),
                Map.entry("login,name\n\u0000,b\n", Imports.Trouble.NOT_TEXT))) {
            Path file = Files.writeString(folder.resolve("bad"), bad.getKey());
            assertThat(imports.read(file))
                    .as(bad.getKey())
                    .isInstanceOfSatisfying(
                            Imports.NotTaken.class,
                            no -> assertThat(no.trouble()).isEqualTo(bad.getValue()));
        }
        assertThat(imports.read(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        Imports.NotTaken.class, no -> assertThat(no.trouble()).isEqualTo(Imports.Trouble.MISSING));
    }

    @Test
    void twoPeopleWithOneLoginAreTold() throws Exception {
        var found = compare(read("twice.csv", "login,name\njo,Jo\nJO,Other\n"), AS_IT_IS);
        assertThat(found.rows()).anySatisfy(row -> {
            assertThat(row.what()).isEqualTo(Imports.What.REFUSED);
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.said()).contains("the login JO stands on line 2 too");
        });
    }
}
