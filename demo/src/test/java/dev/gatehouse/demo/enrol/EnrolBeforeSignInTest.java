package dev.gatehouse.demo.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.door.Entrance;
import dev.gatehouse.app.door.FrontDoor;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.passport.PassportFiles;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.witness.Witnesses;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.serve.ServeOptions;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.ui.port.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever may enter from one machine only, and sits at it for the first time: the code is all it takes, and nobody has
/// to be signed in there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolBeforeSignInTest {
    private final ScheduledExecutorService later = AppExecutors.later("test");
    private final CurrentVisit current = new CurrentVisit();
    private Path folder;
    private EmbeddedServer server;
    private PlainClient client;
    private Login person;
    private String tenant;
    private String administrator;
    private FrontDoor door;
    private Door.KnownServer known;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        var random = new SecureRandom();
        server = EmbeddedServer.open(
                new ServeOptions.Embedded(folder.resolve("data"), 0, 1, 10, 0),
                Argon2Cost.STANDARD,
                Clock.systemUTC(),
                random);
        client = new PlainClient(server.url(), server.authority());
        person = login("helpdesk");
        tenant = person.tenant();
        Login other = login("administrator");
        administrator = good(client.signIn(tenant, other.login(), other.password()), 201)
                .get("token")
                .asString();
        door = door(folder.resolve("profile"), random);
        known = door.trust(door.read(invitation()));
    }

    @AfterAll
    void stop() throws Exception {
        current.end();
        later.shutdownNow();
        server.close();
    }

    @Test
    void whoIsRefusedForTheirMachineEnrolsItAndIsLetInByItsKey() throws Exception {
        String user = good(client.signIn(tenant, person.login(), person.password()), 201)
                .get("user")
                .asString();
        String machine = machine("PC-13");
        change(Changes.ruleOf(UUID.randomUUID().toString(), user, List.of(Map.of("machines", List.of(machine)))));

        assertThat(refused(FaultCode.ENTRY_REFUSED, this::signIn).arguments())
                .containsEntry("reasons", "machine_not_permitted");
        String code = code(machine);
        refused(FaultCode.ENROLMENT_REFUSED, () -> enrol("0000-0000-0000"));
        refused(FaultCode.ENROLMENT_REFUSED, () -> door.enrol(known, "house", code.toCharArray()));
        refused(FaultCode.ENROLMENT_REFUSED, () -> door.enrol(known, "No Tenant", code.toCharArray()));
        refused(FaultCode.ENTRY_REFUSED, this::signIn);
        assertThat(folder.resolve("profile/passports")).doesNotExist();

        assertThat(enrol(" " + code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
                        .name())
                .isEqualTo("PC-13");
        assertThat(current.get()).as("enrolling lets nobody in").isEmpty();
        signIn();
        assertThat(current.get()).isPresent();
        JsonNode sessions = good(client.get("/v1/tenants/" + tenant + "/sessions?user=" + user, administrator), 200);
        assertThat(sessions.get("sessions")
                        .valueStream()
                        .map(each -> each.path("machine").asString("")))
                .contains(machine);
        assertThat(client.signIn(tenant, person.login(), person.password()).text())
                .as("a machine without the key")
                .contains("machine_not_permitted");

        refused(FaultCode.CODE_USED, () -> enrol(code));
        door.signOut();
        signIn();
    }

    private void signIn() {
        door.signIn(known, tenant, person.login(), person.password().toCharArray());
    }

    private dev.gatehouse.ui.port.Machines.Own enrol(String code) {
        char[] typed = code.toCharArray();
        try {
            return door.enrol(known, tenant, typed);
        } finally {
            assertThat(typed).containsOnly('\0');
        }
    }

    private static Fault refused(FaultCode code, ThrowingCallable call) {
        var thrown = new Fault[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(FaultException.class, failure -> thrown[0] = failure.fault());
        assertThat(thrown[0].code()).isEqualTo(code);
        return thrown[0];
    }

    private String machine(String name) throws IOException {
        String id = UUID.randomUUID().toString();
        change(Map.of(
                "type", "SetMachine", "machine", Map.of("id", id, "name", name, "kind", "passport", "waiting", true)));
        return id;
    }

    private String code(String machine) throws IOException {
        String path = "/v1/tenants/" + tenant + "/machines/" + machine + "/enrolment";
        return good(client.post(path, administrator, Map.of()), 201).get("code").asString();
    }

    private void change(Map<String, Object> change) throws IOException {
        long base = good(client.get("/v1/tenants/" + tenant + "/users?limit=1", administrator), 200)
                .get("revision")
                .asLong();
        good(
                client.post(
                        "/v1/tenants/" + tenant + "/changes",
                        administrator,
                        Map.of("base", base, "key", UUID.randomUUID().toString(), "changes", List.of(change))),
                200);
    }

    private static JsonNode good(PlainClient.Answer answer, int status) {
        assertThat(answer.status()).as(answer.excerpt()).isEqualTo(status);
        return answer.json();
    }

    private Login login(String role) throws IOException {
        return ServeProcess.logins(server.accounts()).stream()
                .filter(each -> each.role().equals(role) && !each.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
    }

    private FrontDoor door(Path profile, SecureRandom random) throws IOException {
        var keys = StoreKeys.of(profile, random);
        var clock = new ServerClock(Clock.systemUTC());
        var line = new Line(Runnable::run, later, Duration.ofSeconds(10));
        var witnesses = new Witnesses(profile, keys, clock, Runnable::run, Runnable::run);
        var entrance = new Entrance(current, line, clock, new NewsBoard(Runnable::run), witnesses, random, fault -> {
            throw new AssertionError(fault);
        });
        var passports = new OwnPassports(new PassportFiles(profile, keys), random, Clock.systemUTC());
        return new FrontDoor(
                profile, keys, new TrustedServers(profile), current, entrance, passports, line, Clock.systemUTC());
    }

    private Path invitation() throws IOException {
        var file = folder.resolve("invitation.json");
        var content = Map.of(
                "url", server.url().toString(), "tenant", tenant, "authority", Files.readString(server.authority()));
        return Files.writeString(file, JsonMapper.builder().build().writeValueAsString(content));
    }
}
